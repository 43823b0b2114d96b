/** How long a pane takes to its first useful view: from the opening of its page to the frame that shows it, milliseconds. */
import { mediana } from "../processo";
import type { Banco, Segno } from "./chromium";

export interface PrimaVista {
  /** How many pairs. */
  readonly volte: number;
  /** The template is useful once its button is there. */
  readonly modello: number;
  /** The tabs of ours. */
  readonly disegnata: Accanto;
  /** The verdict on the workbook, which had to be read and checked: what our first view is for. */
  readonly letta: Accanto;
}

/** The median of ours, and the median of what it is to the template's of the same pair: load that comes and goes is in both. */
export interface Accanto {
  readonly ms: number;
  readonly rapporto: number;
}

const MODELLO: readonly Segno[] = [{ nome: "disegnata", testo: "Metti" }];
const NOSTRO: readonly Segno[] = [
  { nome: "disegnata", testo: "Da sistemare" },
  { nome: "letta", testo: "Non ancora" },
];

type Tempi = Readonly<Record<string, number>>;

/** Alternates the two; the first opening of each warms the machine and is not counted. */
export async function cronometra(banco: Banco, volte: number): Promise<PrimaVista> {
  const apri = (pagina: string, segni: readonly Segno[]): Promise<Tempi> =>
    banco.conRiquadro(pagina, segni, (frame) => frame.evaluate<Tempi>("window.tempi"));
  const coppie: { readonly modello: number; readonly nostro: Tempi }[] = [];
  for (let i = 0; i <= volte; i += 1) {
    const { disegnata: modello = NaN } = await apri("modello", MODELLO);
    coppie.push({ modello, nostro: await apri("referto", NOSTRO) });
  }
  coppie.shift();
  const accanto = (nome: string): Accanto => ({
    ms: mediana(coppie.map((c) => c.nostro[nome] ?? NaN)),
    rapporto: mediana(coppie.map((c) => (c.nostro[nome] ?? NaN) / c.modello)),
  });
  return {
    volte,
    modello: mediana(coppie.map((c) => c.modello)),
    disegnata: accanto("disegnata"),
    letta: accanto("letta"),
  };
}
