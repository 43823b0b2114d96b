/** The command line's arguments, read and checked. */
import { basename, dirname, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { parseDataIso, type DataIso } from "../../base/data";

const USO =
  'Uso: npm run -s referto -- [INPUT.xlsx] [--data AAAA-MM-GG] [--esercizio AAAA] [--ente "Comune di …"] ' +
  "[--out OUTPUT.xlsx] [--json FILE | --json -] [--solo-controlli] [--modello MODELLO.json] [--csv CARTELLA] [--valori] " +
  "[--stemma IMMAGINE] [--confronta FILE [--data-confronto AAAA-MM-GG]] [--riprendi-accettazioni]";

export interface Argomenti {
  /** Null: the project's own sample; "-": standard input. */
  readonly input: string | null;
  /** "-": standard output. */
  readonly out: string | null;
  /** Null: no JSON; "-": standard output. */
  readonly json: string | null;
  readonly dataRiferimento: DataIso | null;
  readonly esercizio: number | null;
  readonly ente: string | null;
  readonly soloControlli: boolean;
  /** A layout template to apply first; null for none. */
  readonly modello: string | null;
  /** An existing folder for one CSV file a section; null for none. */
  readonly csv: string | null;
  /** Values in place of formulas, this once. */
  readonly valori: boolean;
  /** A picture for the cover, PNG or JPEG; null leaves the one there is. */
  readonly stemma: string | null;
  /** Another workbook to compare with, read and not written; null for none. */
  readonly confronta: string | null;
  /** The date that it speaks of; null: as it says itself. */
  readonly dataConfronto: DataIso | null;
  /** Who runs it answers for the acceptances that came with the workbook. */
  readonly riprendiAccettazioni: boolean;
}

/** The person at the keyboard must change something: exit 2, one line. */
export class ErroreUso extends Error {
  override readonly name = "ErroreUso";
}

const unLine = (testo: string): string => testo.replace(/\s+/g, " ").trim();

function readData(testo: string | undefined, opzione: string): DataIso | null {
  if (testo === undefined) return null;
  const data = parseDataIso(testo);
  if (data === null) {
    throw new ErroreUso(
      `La data «${unLine(testo)}» non esiste o non è nella forma AAAA-MM-GG: correggere ${opzione}, per esempio ${opzione} 2023-06-30.`,
    );
  }
  return data;
}

function readEsercizio(testo: string | undefined): number | null {
  if (testo === undefined) return null;
  if (!/^(19|20|21)\d\d$/.test(testo)) {
    throw new ErroreUso(
      `L'esercizio «${unLine(testo)}» non è un anno: correggere --esercizio, per esempio --esercizio 2023.`,
    );
  }
  return Number(testo);
}

export function parseArgomenti(argv: readonly string[]): Argomenti {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: "string" },
        esercizio: { type: "string" },
        ente: { type: "string" },
        out: { type: "string" },
        json: { type: "string" },
        "solo-controlli": { type: "boolean", default: false },
        modello: { type: "string" },
        csv: { type: "string" },
        valori: { type: "boolean", default: false },
        stemma: { type: "string" },
        confronta: { type: "string" },
        "data-confronto": { type: "string" },
        "riprendi-accettazioni": { type: "boolean", default: false },
      },
    });
    if (positionals.length > 1) {
      throw new ErroreUso(`Un solo file per volta: trovati ${positionals.length} nomi. ${USO}`);
    }
    if (values.stemma !== undefined && values["solo-controlli"]) {
      throw new ErroreUso("--solo-controlli non scrive il referto: togliere --stemma, o l'altra opzione.");
    }
    if (values.confronta !== undefined && values["solo-controlli"])
      throw new ErroreUso("--solo-controlli non scrive il referto: togliere --confronta, o l'altra opzione.");
    if (values["data-confronto"] !== undefined && values.confronta === undefined)
      throw new ErroreUso("--data-confronto è la data del file di --confronta: indicare anche quello.");
    const [scritto = null] = positionals;
    const input = scritto === "/dev/stdin" ? "-" : scritto;
    if (input === "-" && values.out === undefined && !values["solo-controlli"]) {
      throw new ErroreUso("Con «-» come ingresso serve --out: indicare il file da scrivere, o --out -.");
    }
    if (values.out === "-" && values.json === "-") {
      throw new ErroreUso(
        "--out - e --json - vogliono tutti e due l'uscita standard: indicare un file per uno dei due.",
      );
    }
    for (const nome of ["out", "json", "csv", "modello", "stemma", "confronta"] as const) {
      if (values[nome] === "") throw new ErroreUso(`--${nome} è vuoto: indicare un nome.`);
    }
    return {
      input,
      out: values.out ?? null,
      json: values.json ?? null,
      dataRiferimento: readData(values.data, "--data"),
      esercizio: readEsercizio(values.esercizio),
      ente: values.ente?.trim() || null,
      soloControlli: values["solo-controlli"],
      modello: values.modello ?? null,
      csv: values.csv ?? null,
      valori: values.valori,
      stemma: values.stemma ?? null,
      confronta: values.confronta ?? null,
      dataConfronto: readData(values["data-confronto"], "--data-confronto"),
      riprendiAccettazioni: values["riprendi-accettazioni"],
    };
  } catch (errore) {
    // nodejs.org/api/errors.html: ERR_PARSE_ARGS_UNKNOWN_OPTION and its kind.
    if (!(errore instanceof TypeError && "code" in errore)) throw errore;
    throw new ErroreUso(`Argomento non valido (${unLine(errore.message)}). ${USO}`, {
      cause: errore,
    });
  }
}

/** Where the result goes: as asked, else beside the input as `NOME-referto.xlsx`. */
export function outputDi(input: string, out: string | null): string {
  if (out !== null) return out;
  const estensione = extname(input);
  return join(dirname(input), `${basename(input, estensione)}-referto.xlsx`);
}
