/**
 * What a room may know without importing it: each is compiled with the names of its own surroundings alone, as
 * strumenti/stanze.json has them, the table that also draws the arrows.
 */
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";

const AMBIENTI = ["dom", "office", "node"] as const;
type Ambiente = (typeof AMBIENTI)[number];
const isAmbiente = (c: string): c is Ambiente => (AMBIENTI as readonly string[]).includes(c);

interface Riga {
  readonly importa: readonly string[];
  /** Surroundings, or single names. */
  readonly conosce: readonly string[];
  /** Folders, or files, that know something else. */
  readonly parti?: Readonly<Record<string, readonly string[]>>;
}

/** A room, or a part of one that has surroundings of its own. */
export interface Stanza {
  /** `base`, `simulator/cli/` */
  readonly nome: string;
  readonly conosce: readonly string[];
  /** What begins so belongs to others. */
  readonly senza: readonly string[];
}

const tabella = JSON.parse(readFileSync("strumenti/stanze.json", "utf8")) as Readonly<Record<string, Riga>>;

export const STANZE: readonly Stanza[] = Object.entries(tabella).flatMap(
  ([stanza, { conosce, parti = {} }]) => {
    const sue = Object.entries(parti).map(([p, suo]): Stanza => ({
      nome: `${stanza}/${p}`,
      conosce: suo,
      senza: [],
    }));
    return [{ nome: `${stanza}/`, conosce, senza: sue.map((s) => s.nome) }, ...sue];
  },
);

/**
 * What browsers and Node both have: each name is known only where the table says it, and only as far as it is used.
 */
const COMUNI: Readonly<Record<string, string>> = {
  btoa: "declare function btoa(testo: string): string;",
  atob: "declare function atob(testo: string): string;",
  structuredClone: "declare function structuredClone<T>(valore: T): T;",
  setImmediate: "declare const setImmediate: ((lavoro: () => void) => unknown) | undefined;",
  setTimeout: "declare function setTimeout(lavoro: () => void, millisecondi?: number): unknown;",
  TextEncoder: "declare class TextEncoder { encode(testo: string): Uint8Array<ArrayBuffer>; }",
  TextDecoder:
    "declare class TextDecoder { constructor(codifica?: string); decode(byte: Uint8Array, come?: { stream?: boolean }): string; }",
  MessageChannel: `interface Porta { onmessage: (() => void) | null; postMessage(cosa: unknown): void; close(): void; }
declare class MessageChannel { readonly port1: Porta; readonly port2: Porta; }`,
};
const DOVE_COMUNI = resolve("strumenti/comuni.d.ts");

/** The declarations of the names known that no surroundings bring. */
const comuniDi = (conosce: readonly string[]): string =>
  conosce
    .filter((c) => !isAmbiente(c))
    .map((c) => {
      const testo = COMUNI[c];
      if (testo === undefined) throw new Error(`strumenti/stanze.json: nobody says what ${c} is`);
      return testo;
    })
    .join("\n");

const base = ts.parseJsonConfigFileContent(
  ts.readConfigFile("tsconfig.json", (f) => ts.sys.readFile(f)).config,
  ts.sys,
  resolve("."),
);

const opzioniDi = (conosce: readonly string[]): ts.CompilerOptions => ({
  ...base.options,
  lib: ["lib.es2023.d.ts", ...(conosce.includes("dom") ? ["lib.dom.d.ts", "lib.dom.iterable.d.ts"] : [])],
  types: [
    ...(conosce.includes("office") ? ["office-js"] : []),
    ...(conosce.includes("node") ? ["node"] : []),
  ],
});

const fileDi = ({ nome, senza }: Stanza): readonly string[] =>
  base.fileNames.filter((f) => {
    const suo = relative(resolve("src"), f).replaceAll("\\", "/");
    return suo.startsWith(nome) && !senza.some((s) => suo.startsWith(s));
  });

/** Packages that bring globals. */
const DI_TIPI = ["office-js", "node", "jest"];

const letti = new Map<string, ts.SourceFile | undefined>();

/** One host for all: a file is read and parsed once. `in piu`: files that are on no disk. */
function ospite(opzioni: ts.CompilerOptions, inPiu: ReadonlyMap<string, string>): ts.CompilerHost {
  const suo = ts.createCompilerHost(opzioni);
  // A library that a room imports may ask for them on its own behalf.
  const tolti = DI_TIPI.filter((t) => !(opzioni.types ?? []).includes(t)).map((t) => `/@types/${t}/`);
  return {
    ...suo,
    fileExists: (f) => inPiu.has(f) || (tolti.every((t) => !f.includes(t)) && suo.fileExists(f)),
    readFile: (f) => inPiu.get(f) ?? suo.readFile(f),
    getSourceFile: (f, lingua) => {
      const testo = inPiu.get(f);
      if (testo !== undefined) return ts.createSourceFile(f, testo, lingua, true);
      if (!letti.has(f)) letti.set(f, suo.getSourceFile(f, lingua));
      return letti.get(f);
    },
  };
}

interface Ignoto {
  readonly file: string;
  readonly riga: number;
  readonly messaggio: string;
}

/** What the files of a room use and may not know. With `prova`, what a file of that text in the room does. */
export function ignotiIn(stanza: Stanza, prova?: string): readonly Ignoto[] {
  const dove = resolve("src", stanza.nome.endsWith("/") ? stanza.nome : `${stanza.nome}/..`, "di-prova.ts");
  const inPiu = new Map(prova === undefined ? [] : [[dove, prova] as const]);
  inPiu.set(DOVE_COMUNI, comuniDi(stanza.conosce));
  const opzioni = opzioniDi(stanza.conosce);
  const file = fileDi(stanza);
  const program = ts.createProgram([...file, ...inPiu.keys()], opzioni, ospite(opzioni, inPiu));
  return (prova === undefined ? file : [dove]).flatMap((f) =>
    program.getSemanticDiagnostics(program.getSourceFile(f)).map((d) => ({
      file: relative(".", f),
      riga: d.file ? d.file.getLineAndCharacterOfPosition(d.start ?? 0).line + 1 : 0,
      messaggio: ts.flattenDiagnosticMessageText(d.messageText, " "),
    })),
  );
}
