/**
 * Where Excel looks for the manifest of an add-in under development.
 * Windows: a value in the registry, as Microsoft's own tools write it (OfficeDev/Office-Addin-Scripts, dev-settings).
 * Mac: learn.microsoft.com/office/dev/add-ins/testing/sideload-an-office-add-in-on-mac.
 */
import { posix } from "node:path";

const CHIAVE = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

export type Registrazione =
  | { readonly tipo: "comando"; readonly argomenti: readonly string[] }
  | { readonly tipo: "copia"; readonly meta: string }
  | { readonly tipo: "cancella"; readonly meta: string }
  /** No Excel for this system: the web, by hand. */
  | { readonly tipo: "web" };

export interface Luogo {
  readonly sistema: string;
  readonly casa: string;
}

/** What makes Excel show the add-in of this id, or (`togli`) show it no more. */
export function registra(
  { sistema, casa }: Luogo,
  id: string,
  manifesto: string,
  togli: boolean,
): Registrazione {
  if (sistema === "win32") {
    const argomenti = togli
      ? ["delete", CHIAVE, "/v", id, "/f"]
      : ["add", CHIAVE, "/v", id, "/t", "REG_SZ", "/d", manifesto, "/f"];
    return { tipo: "comando", argomenti };
  }
  if (sistema === "darwin") {
    const wef = posix.join(casa, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
    return { tipo: togli ? "cancella" : "copia", meta: posix.join(wef, `${id}.manifest.xml`) };
  }
  return { tipo: "web" };
}

/** The id in a manifest; null where it is none. */
export const idDi = (manifesto: string): string | null =>
  /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(manifesto)?.[1] ?? null;

/** The address of the pane's page in a manifest. */
export const paginaDi = (manifesto: string): string | null =>
  /<SourceLocation DefaultValue="([^"]+)"/.exec(manifesto)?.[1] ?? null;
