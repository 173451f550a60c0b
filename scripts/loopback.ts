// Small servers on the loopback interface: one that serves pages, one that notes whatever tries to leave the machine.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

export interface PageServer {
  /** "http://127.0.0.1:PORT/" */
  readonly origin: string;
  /** Serves a page, HTML unless its headers say otherwise, and answers its address. The same name replaces it. */
  add(name: string, body: string, headers?: Readonly<Record<string, string>>): string;
  /** Paths asked for so far. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves pages on a free port; everything else is 404. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = pages.get(decodeURIComponent(path.replace(/[?#].*/, '')).slice(1));
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.body ?? '');
  });
  const origin = `http://127.0.0.1:${await listen(server)}/`;
  return {
    origin,
    asked,
    add(name, body, headers = {}) {
      pages.set(name, { body, headers });
      return origin + encodeURIComponent(name);
    },
    close: () => stop(server),
  };
}

export interface DeadEnd {
  readonly port: number;
  /** What was asked for so far, as "GET http://host/path" or "CONNECT host:443". */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A proxy that passes nothing on: what a browser asks of it would have left the machine. */
export async function deadEnd(): Promise<DeadEnd> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const port = await listen(server);
  return { port, asked, close: () => stop(server) };
}
