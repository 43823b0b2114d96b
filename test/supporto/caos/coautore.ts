/**
 * Another author changes the sources between two requests of a press. The referto then says the figures of one of the two
 * states: those of a press before the change or after it; or the press is refused.
 */
import type { Edit } from "../../../src/simulator/host/faults";
import type { OpenWorkbook } from "../../../src/simulator/index";
import type { Partenza } from "./guasti";
import type { Workbook } from "../../../src/simulator/workbook/workbook";
import { con, premi, type Caso } from "./lavori";
import { cifre, interrotti, ripristini, statoDi } from "./stato";

/** Rows 2 to 5 of Spese are its voci. */
const RIGHE = [2, 3, 4, 5];

export const MODIFICHE: Readonly<Record<string, Edit>> = {
  "rows inserted": (_, c) => {
    c.insertRows("Spese", 3, 2);
    c.insertRows("Obiettivi", 3);
  },
  "rows deleted": (_, c) => {
    c.deleteRows("Spese", 3);
    c.deleteRows("Obiettivi", 3);
  },
  "rows sorted": (wb, c) => {
    const s = wb.sheetByName("Spese");
    const voci = RIGHE.map((r) => Array.from({ length: 12 }, (_x, i) => s?.cell(r, i + 1)?.value ?? ""));
    c.write("Spese", "A2:L5", voci.toReversed());
  },
  "a sheet renamed": (_, c) => {
    c.renameSheet("Obiettivi", "Obiettivi PEG");
  },
  "a sheet deleted": (_, c) => {
    c.deleteSheet("Entrate");
  },
  "a sheet protected": (_, c) => {
    c.protect("Spese");
  },
  "a name broken": (wb) => {
    for (const n of wb.names) if (/Spese|Entrate|Obiettivi/.test(n.formula)) n.formula = "#REF!";
  },
};

const scrive = ({ caso }: Partenza): boolean => ["genera", "rigenera", "rigenera-segnando"].includes(caso);

interface Attese {
  /** After one press: the change came after it, or before it. */
  readonly figure: readonly string[];
  /**
   * After one press more, from either, what repeats the tables: of the names that follow them a second press says
   * what has moved since the first, and a change in the very last request leaves those where they were.
   */
  readonly poi: readonly string[];
  readonly sorgenti: string;
}

const fonti = (righe: readonly string[]): string =>
  JSON.stringify(righe.filter((r) => !/^Obiettivi/.test(r)));

/** What a press gives where the change comes after it, and before it. */
export async function attese(p: Partenza, nome: string): Promise<Attese> {
  const modifica = MODIFICHE[nome];
  if (!modifica) throw new Error(nome);
  const ancora = async (host: OpenWorkbook): Promise<string[]> => {
    const una = cifre(host);
    await premi(p.caso);
    return [una, cifre(host, true)];
  };
  const dopo = await con(p.bytes, async (host) => {
    await premi(p.caso);
    modifica(host.workbook, host.coauthor);
    return ancora(host);
  });
  return con(p.bytes, async (host) => {
    modifica(host.workbook, host.coauthor);
    const sorgenti = fonti(statoDi(host).sorgenti);
    await premi(p.caso);
    const tabelle = cifre(host, true);
    const prima = await ancora(host);
    const una = (f: string[]): string => f[0] ?? "";
    return { sorgenti, figure: [una(dopo), una(prima)], poi: [tabelle, ...dopo.slice(1), ...prima.slice(1)] };
  });
}

/**
 * Presses while another author makes that change before that sync; false where the press was refused. The change needs what
 * `possibile` says. The last request counted is one that asks Excel for nothing: then it comes after the press.
 */
export async function premiMentre(
  host: OpenWorkbook,
  caso: Caso,
  sync: number,
  modifica: Edit,
  possibile: (wb: Workbook) => boolean = () => true,
): Promise<boolean> {
  const avvenute: Edit[] = [];
  const cambia: Edit = (wb, coauthor) => {
    if (!possibile(wb)) return;
    avvenute.push(modifica);
    modifica(wb, coauthor);
  };
  host.faults.editBeforeSync(sync, cambia);
  const riuscito = await premi(caso);
  host.faults.clear();
  if (avvenute.length === 0) cambia(host.workbook, host.coauthor);
  return riuscito;
}

/** What is wrong after that change before that sync; null where all is as it must be. */
export async function coautoreAl(
  p: Partenza,
  sync: number,
  { nome, figure, poi, sorgenti }: Attese & { readonly nome: string },
): Promise<string | null> {
  const modifica = MODIFICHE[nome];
  if (!modifica) throw new Error(nome);
  return con(p.bytes, async (host) => {
    const riuscito = await premiMentre(host, p.caso, sync, modifica);
    if (fonti(statoDi(host).sorgenti) !== sorgenti) return "the sources are not those of the co-author";
    if (riuscito && scrive(p) && !figure.includes(cifre(host))) return "the figures are of neither state";
    if (!(await premi(p.caso))) return nome === "a sheet protected" ? null : "the next press failed";
    if (interrotti(host) || ripristini(host).length > 0) return "the next press left it unfinished";
    host.save();
    return !scrive(p) || poi.includes(cifre(host, true)) ? null : "the next press has other figures";
  });
}
