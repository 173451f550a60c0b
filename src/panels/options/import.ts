import * as v from 'valibot';
import { defaultSettings, parseSettings, type Settings } from '../../settings';

/** Settings from a file, or why they are refused. */
export type Imported =
  | { readonly settings: Settings }
  | { readonly refused: 'not_json' | 'foreign' | 'version' }
  /** Names of fields that are missing, unknown, or hold something that they cannot. */
  | { readonly refused: 'fields'; readonly fields: readonly string[] };

/** The settings as the text of a file. */
export const exportText = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** Reads the text of a file that {@link exportText} may have written. All of it must be sound, or none of it is taken. */
export function readImport(text: string): Imported {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refused: 'not_json' };
  }
  const known = defaultSettings();
  if (
    data === null ||
    typeof data !== 'object' ||
    !Object.keys(known).some((field) => field !== 'version' && field in data)
  )
    return { refused: 'foreign' };
  if ('version' in data && typeof data.version === 'number' && data.version > known.version)
    return { refused: 'version' };
  try {
    return { settings: parseSettings(data) };
  } catch (error) {
    const issues = error instanceof v.ValiError ? error.issues : [];
    return { refused: 'fields', fields: [...new Set(issues.map((issue) => String(issue.path?.[0]?.key ?? '?')))] };
  }
}
