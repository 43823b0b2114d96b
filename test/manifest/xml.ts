/** A strict, namespace-aware XML reader that keeps the order of the elements and their lines (saxes, ISC). */
import { SaxesParser } from "saxes";

export interface Nodo {
  /** Local name: `Image` of `bt:Image`. */
  readonly nome: string;
  /** Namespace. */
  readonly uri: string;
  /** By qualified name: `resid`, `xsi:type`. */
  readonly attributi: Readonly<Record<string, string>>;
  readonly figli: readonly Nodo[];
  readonly testo: string;
  readonly riga: number;
  readonly padre: Nodo | null;
}

interface NodoAperto extends Nodo {
  figli: Nodo[];
  testo: string;
}

/** Throws an Error that names the line where the text stops being well-formed XML. */
export function parseXml(testo: string): Nodo {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const radici: Nodo[] = [];
  const aperti: NodoAperto[] = [];
  parser.on("error", (errore) => {
    throw errore;
  });
  parser.on("opentag", (tag) => {
    const nodo: NodoAperto = {
      nome: tag.local,
      uri: tag.uri,
      attributi: Object.fromEntries(Object.entries(tag.attributes).map(([k, a]) => [k, a.value])),
      figli: [],
      testo: "",
      riga: parser.line,
      padre: aperti.at(-1) ?? null,
    };
    (aperti.at(-1)?.figli ?? radici).push(nodo);
    aperti.push(nodo);
  });
  parser.on("text", (t) => {
    const cima = aperti.at(-1);
    if (cima) cima.testo += t;
  });
  parser.on("closetag", () => {
    aperti.pop();
  });
  parser.write(testo).close();
  const [radice] = radici;
  if (!radice) throw new Error("no root element");
  return radice;
}

/** The node and everything below it, in document order. */
export const discendenti = (nodo: Nodo): readonly Nodo[] => [nodo, ...nodo.figli.flatMap(discendenti)];

/** Children of that name, in order. */
export const figliDi = (nodo: Nodo, nome: string): readonly Nodo[] =>
  nodo.figli.filter((f) => f.nome === nome);

/** Follows a path of names from a node, first child each time. */
export const trova = (nodo: Nodo, ...nomi: readonly string[]): Nodo | null =>
  nomi.reduce<Nodo | null>((n, nome) => n && (figliDi(n, nome)[0] ?? null), nodo);
