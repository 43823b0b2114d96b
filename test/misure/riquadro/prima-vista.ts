/** How long a pane takes to its first useful view: from the opening of its page to the frame that shows it, milliseconds. */
import { mediana } from "../processo";
import type { Banco, Segno } from "./chromium";

export interface PrimaVista {
  readonly volte: number;
  /** The template is useful once its button is there. */
  readonly modello: number;
  /** Header, tabs and button of ours. */
  readonly disegnata: number;
  /** The tables of the workbook too, which had to be read: what our first view is for. */
  readonly letta: number;
}

const MODELLO: readonly Segno[] = [{ nome: "disegnata", testo: "Metti" }];
const NOSTRO: readonly Segno[] = [
  { nome: "disegnata", testo: "Genera referto" },
  { nome: "letta", testo: "Trovato nella cartella" },
];

type Tempi = Readonly<Record<string, number>>;

/** Alternates the two; the first opening of each warms the machine and is not counted. */
export async function cronometra(banco: Banco, volte: number): Promise<PrimaVista> {
  const apri = (pagina: string, segni: readonly Segno[]): Promise<Tempi> =>
    banco.conRiquadro(pagina, segni, (frame) => frame.evaluate<Tempi>("window.tempi"));
  const [modello, nostro]: [Tempi[], Tempi[]] = [[], []];
  for (let i = 0; i <= volte; i += 1) {
    modello.push(await apri("modello", MODELLO));
    nostro.push(await apri("referto", NOSTRO));
  }
  const di = (tempi: readonly Tempi[], nome: string): number =>
    mediana(tempi.slice(1).map((t) => t[nome] ?? NaN));
  return {
    volte,
    modello: di(modello, "disegnata"),
    disegnata: di(nostro, "disegnata"),
    letta: di(nostro, "letta"),
  };
}
