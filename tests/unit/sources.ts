import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** A file of src/, parsed: what the tests over the structure of the repository look at. */
export interface SourceFile {
  /** From the root of the repository, with forward slashes: "src/reading/read.ts". */
  readonly path: string;
  /** Paths of the files of src/ that it imports, for values or types alike, without extension and query. */
  readonly imports: readonly string[];
  /** Those of them that are there when the code runs: not only for types. */
  readonly needs: readonly string[];
  /** Texts, templates, JSX texts and numbers that stand in the code; comments are no code. */
  readonly literals: readonly (string | number)[];
  readonly patterns: readonly { readonly source: string; readonly flags: string }[];
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (value !== null && typeof value === 'object') {
    if ('type' in value) yield value as Node;
    for (const child of Object.values(value)) yield* walk(child);
  }
}

/** @throws Error where the file does not parse */
export function parseSource(path: string, code: string): SourceFile {
  const { program, module, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const needed = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map((one) => one.moduleRequest.value);
  const wanted = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  needed.push(...wanted.slice(module.staticImports.length));
  const literals: (string | number)[] = [];
  const patterns: { source: string; flags: string }[] = [];
  for (const node of walk(program)) {
    const { value } = node;
    if (node.type === 'ImportExpression') {
      const from = node['source'] as Node;
      if (typeof from['value'] === 'string') {
        wanted.push(from['value']);
        needed.push(from['value']);
      }
    }
    if (node.type === 'TemplateElement') literals.push((value as { cooked: string }).cooked);
    else if (typeof value === 'string' || typeof value === 'number') literals.push(value);
    const regex = node['regex'] as { pattern: string; flags: string } | undefined;
    if (regex) {
      patterns.push({ source: regex.pattern, flags: regex.flags });
      literals.push(regex.pattern);
    }
  }
  const own = (names: readonly string[]) =>
    names
      .filter((name) => name.startsWith('.'))
      .map((name) => join(dirname(path), name.replace(/\?.*/, '').replace(/\.tsx?$/, '')).replaceAll('\\', '/'));
  return { path, imports: own(wanted), needs: own(needed), literals, patterns };
}

/** Every TypeScript file of src/. */
export function readSources(): readonly SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file).replaceAll('\\', '/'))
    .map((path) => parseSource(path, readFileSync(path, 'utf8')));
}
