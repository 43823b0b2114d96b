/** Rules on the keyboard shortcuts: the file that the manifest points at, and what it says. */
import { difetto, guida, type Manifesto, type Regola } from "./regola";
import { trova } from "./xml";

interface Scorciatoie {
  readonly actions?: readonly { readonly id?: string; readonly type?: string; readonly name?: string }[];
  readonly shortcuts?: readonly {
    readonly action?: string;
    readonly key?: Readonly<Record<string, string>>;
  }[];
}

/**
 * The one pattern that Microsoft recommends, being free in Excel and in browsers: three modifiers and one key.
 * learn.microsoft.com/office/dev/add-ins/design/keyboard-shortcuts#avoid-key-combinations-in-use-by-other-add-ins
 */
const TASTI = /^Ctrl\+Alt\+Shift\+[A-Z0-9]$/;

/** The file, by its path below the page's folder; what is wrong with it otherwise. */
function leggi({ radice, readFile }: Manifesto): Scorciatoie | string | null {
  const url = trova(radice, "ExtendedOverrides")?.attributi["Url"];
  if (url === undefined) return null;
  const pagina = trova(radice, "DefaultSettings", "SourceLocation")?.attributi["DefaultValue"] ?? "";
  const cartella = pagina.slice(0, pagina.lastIndexOf("/") + 1);
  if (!url.startsWith(cartella)) return `«${url}» is not below the page's own address`;
  const file = readFile(url.slice(cartella.length));
  if (file === null) return `«${url}»: no file`;
  try {
    return JSON.parse(new TextDecoder().decode(file)) as Scorciatoie;
  } catch {
    return `«${url}» is no JSON`;
  }
}

function difettiDi({ actions = [], shortcuts = [] }: Scorciatoie, registrate: readonly string[]): string[] {
  const azioni = actions.map((a) => a.id ?? "");
  const tasti = shortcuts.flatMap((s) => Object.values(s.key ?? {}));
  return [
    ...actions
      .filter((a) => a.type !== "ExecuteFunction" || (a.name ?? "").trim() === "")
      .map((a) => `the action «${a.id ?? ""}» needs a name and the type ExecuteFunction`),
    ...azioni.filter((a) => !registrate.includes(a)).map((a) => `src/commands registers no function «${a}»`),
    ...registrate.filter((f) => !azioni.includes(f)).map((f) => `no shortcut calls «${f}»`),
    ...shortcuts
      .filter((s) => !azioni.includes(s.action ?? ""))
      .map((s) => `«${s.action ?? ""}» is no action`),
    ...shortcuts
      .filter((s) => s.key?.["default"] === undefined)
      .map((s) => `the shortcut of «${s.action ?? ""}» has no default key`),
    ...tasti.filter((t) => !TASTI.test(t)).map((t) => `«${t}» is not Ctrl+Alt+Shift+ one letter or figure`),
    ...tasti.filter((t, i) => tasti.indexOf(t) !== i).map((t) => `«${t}» twice`),
  ];
}

export const scorciatoie: Regola = {
  id: "scorciatoie",
  fonte: guida("design/keyboard-shortcuts"),
  controlla: (m) => {
    const nodo = trova(m.radice, "ExtendedOverrides") ?? m.radice;
    const lette = leggi(m);
    if (lette === null) return [];
    return (typeof lette === "string" ? [lette] : difettiDi(lette, m.azioni)).map((d) => difetto(nodo, d));
  },
};
