/**
 * XML of others, element by element: what is malformed, declares entities of its own (ECMA-376 part 2, 8.1.4 forbids it),
 * nests too deeply or asks for too much work ends the reading.
 */
import { SaxesParser } from "saxes";
import type { Conto } from "./conto";
import { ATTRIBUTI_MASSIMI, PROFONDITA_MASSIMA } from "./limiti";
import { DANNEGGIATO, FileRifiutato } from "./rifiuto";

export type Attributi = Readonly<Record<string, string>>;

export interface Ascolto {
  /** The name as written, with its prefix. */
  readonly open: (nome: string, attributi: Attributi) => void;
  readonly text?: (testo: string) => void;
  readonly close?: (nome: string) => void;
}

interface Lettura {
  readonly write: (pezzo: string) => void;
  readonly end: () => void;
}

/** The name without its prefix. */
export const localName = (nome: string): string => nome.slice(nome.indexOf(":") + 1);

/** Takes the text in pieces. Throws a FileRifiutato for what is not to be read, malformed XML too. */
export function readXml(conto: Conto, { open, text, close }: Ascolto): Lettura {
  const parser = new SaxesParser();
  let profondita = 0;
  let attributi = 0;
  parser.on("error", (errore) => {
    throw new FileRifiutato(DANNEGGIATO, { cause: errore });
  });
  parser.on("doctype", () => {
    throw new FileRifiutato({
      it: "il file contiene una dichiarazione che le cartelle di Excel non hanno, ed è danneggiato: non è stato letto.",
      en: "the file has a declaration that Excel's workbooks do not have, and is damaged: it was not read.",
    });
  });
  parser.on("opentagstart", () => {
    attributi = 0;
    if (++profondita > PROFONDITA_MASSIMA)
      throw new FileRifiutato(DANNEGGIATO, { cause: "a part nested too deeply" });
    conto.spend(1);
  });
  parser.on("attribute", () => {
    if (++attributi > ATTRIBUTI_MASSIMI)
      throw new FileRifiutato(DANNEGGIATO, { cause: "an element with too many attributes" });
    conto.spend(1);
  });
  parser.on("opentag", (tag) => {
    open(tag.name, tag.attributes);
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("closetag", (tag) => {
    profondita--;
    close?.(tag.name);
  });
  return {
    write: (pezzo) => {
      parser.write(pezzo);
    },
    end: () => {
      parser.close();
    },
  };
}
