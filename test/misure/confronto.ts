/** Ours beside a colleague's script with openpyxl: same workbook, same totals, same esiti; pairs that alternate. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATA } from "./nucleo";
import { corri, mediana, PYTHON, type Costo } from "./processo";

export interface Confronto {
  readonly voci: number;
  readonly coppie: number;
  readonly nostro: Costo;
  readonly suo: Costo;
  /** Medians of processor time; the ratio is the median of the pairs' own. */
  readonly rapporto: number;
  readonly libreOffice: number | null;
}

interface Nostro {
  bilancio: Record<"entrate" | "spese", { totali: Record<string, string> }>;
  indicatori: { riga: number; esito: string }[];
}
interface Suo {
  entrate: Record<string, string>;
  spese: Record<string, string>;
  esiti: [number, string][];
}

/** Throws where the two did not do the same job. */
export function assertUguali(nostro: Nostro, suo: Suo): void {
  for (const parte of ["entrate", "spese"] as const) {
    const { totali } = nostro.bilancio[parte];
    const nostri = [
      totali["previsioneIniziale"],
      totali["previsioneAttuale"],
      totali["accertato"] ?? totali["impegnato"],
      totali["riscosso"] ?? totali["pagato"],
    ];
    const suoi = ["previsioneIniziale", "previsioneAttuale", "movimento", "cassa"].map((k) => suo[parte][k]);
    if (JSON.stringify(nostri) !== JSON.stringify(suoi))
      throw new Error(`${parte}: ${JSON.stringify(nostri)} and ${JSON.stringify(suoi)}`);
  }
  const diversi = nostro.indicatori.filter(({ esito }, i) => suo.esiti[i]?.[1] !== esito);
  const [primo] = diversi;
  if (primo || nostro.indicatori.length !== suo.esiti.length)
    throw new Error(`${diversi.length} esiti differ, the first at row ${primo?.riga ?? "?"}`);
}

export function confronta(
  riga: string,
  cartella: string,
  voci: number,
  bytes: Uint8Array,
  coppie: number,
): Confronto {
  const file = (nome: string): string => join(cartella, `${nome}-${voci}`);
  const entrata = file("comune") + ".xlsx";
  writeFileSync(entrata, bytes);
  const nostra = (): Costo =>
    corri(
      process.execPath,
      riga,
      entrata,
      "--data",
      DATA,
      "--out",
      file("nostro") + ".xlsx",
      "--json",
      file("nostro") + ".json",
    );
  const sua = (): Costo =>
    corri(
      PYTHON,
      "test/misure/referto_openpyxl.py",
      entrata,
      file("suo") + ".xlsx",
      DATA,
      file("suo") + ".json",
    );
  const misure = Array.from({ length: coppie }, (_, i): readonly [Costo, Costo] => {
    if (i % 2 === 0) return [nostra(), sua()];
    const prima = sua();
    return [nostra(), prima];
  });
  assertUguali(
    JSON.parse(readFileSync(file("nostro") + ".json", "utf8")) as Nostro,
    JSON.parse(readFileSync(file("suo") + ".json", "utf8")) as Suo,
  );
  const mezzo = (lato: 0 | 1): Costo => ({
    cpu: mediana(misure.map((m) => m[lato].cpu)),
    parete: mediana(misure.map((m) => m[lato].parete)),
    memoriaMB: mediana(misure.map((m) => m[lato].memoriaMB)),
    uscita: "",
  });
  return {
    voci,
    coppie,
    nostro: mezzo(0),
    suo: mezzo(1),
    rapporto: mediana(misure.map(([a, b]) => a.cpu / b.cpu)),
    libreOffice: recalculate(cartella, file("nostro") + ".xlsx"),
  };
}

/** LibreOffice opening our result, computing every formula again and saving; null where it is not there. */
function recalculate(cartella: string, file: string): number | null {
  const profilo = `-env:UserInstallation=file://${join(cartella, "profilo")}`;
  try {
    const uscita = join(cartella, "ricalcolato");
    return corri("soffice", profilo, "--headless", "--convert-to", "xlsx", "--outdir", uscita, file).cpu;
  } catch {
    return null;
  }
}
