/** How a sheet prints (PageLayout, ExcelApi 1.9): A4 at its own size, headings repeated, its pages numbered. */
import { lettera } from "../../base/posizione";
import type { FoglioReferto } from "../../referto/foglio/foglio";
import { LATI_ORIZZONTALE, MARGINI_DOCUMENTO } from "../../referto/posa/carta";
import { MARGINI } from "../../referto/foglio/pagine";
import type { Operazione } from "../comune/operazione";

/** In a header `&` begins a code (&P, &N): a real one is doubled. learn.microsoft.com/javascript/api/excel/excel.headersfooters */
const testoIntestazione = (testo: string): string => testo.replaceAll("&", "&&");

/** The space keeps a text that begins with a figure apart from the size. */
const scritta = (t: string): string => (t === "" ? "" : `&8 ${testoIntestazione(t)}`);

/** Never made to fit: letters are as large as they are said to be. */
export const ZOOM: Excel.PageLayoutZoomOptions = { scale: 100 };

/** The paper of the schede, and its margins. */
export function suA4(pagina: Excel.PageLayout): void {
  pagina.paperSize = Excel.PaperType.a4;
  pagina.setPrintMargins("Centimeters", {
    top: MARGINI.sopra,
    bottom: MARGINI.sotto,
    left: MARGINI.sinistra,
    right: MARGINI.destra,
    header: MARGINI.testata,
    footer: MARGINI.piede,
  });
}

const cm = (mm: number): number => mm / 10;

/** The paper of the document. */
function suCarta(pagina: Excel.PageLayout, orizzontale: boolean): void {
  const { sopra, sotto, lati, testata, piede } = MARGINI_DOCUMENTO;
  pagina.paperSize = Excel.PaperType.a4;
  pagina.setPrintMargins("Centimeters", {
    top: cm(sopra),
    bottom: cm(sotto),
    left: cm(orizzontale ? LATI_ORIZZONTALE : lati),
    right: cm(orizzontale ? LATI_ORIZZONTALE : lati),
    header: cm(testata),
    footer: cm(piede),
  });
}

export function pageSetup(f: FoglioReferto): Operazione {
  const { stampa } = f;
  return {
    peso: 6_000 + stampa.interruzioni.length * 600,
    applica: (foglio) => {
      const pagina = foglio.pageLayout;
      pagina.orientation =
        stampa.orientamento === "orizzontale"
          ? Excel.PageOrientation.landscape
          : Excel.PageOrientation.portrait;
      suCarta(pagina, stampa.orientamento === "orizzontale");
      pagina.zoom = ZOOM;
      // "" is Excel's own count: a sheet that once stood first must not keep its 1.
      pagina.firstPageNumber = stampa.piede.daUno ? 1 : "";
      pagina.centerHorizontally = true;
      pagina.setPrintArea(`A1:${lettera(stampa.ultimaColonna)}${f.celle.length}`);
      if (stampa.righeRipetute) {
        pagina.setPrintTitleRows(`$${stampa.righeRipetute.da}:$${stampa.righeRipetute.a}`);
      }
      const bordi = pagina.headersFooters.defaultForAllPages;
      const [sinistra, destra] = stampa.intestazione;
      bordi.leftHeader = scritta(sinistra);
      bordi.rightHeader = scritta(destra);
      bordi.leftFooter = scritta(stampa.piede.sinistra);
      // The pages of the whole workbook are more than those of the document: how many they are is not said.
      bordi.rightFooter = stampa.piede.pagina === "" ? "" : `${scritta(stampa.piede.pagina)}&P`;
      foglio.horizontalPageBreaks.removePageBreaks();
      for (const riga of stampa.interruzioni) foglio.horizontalPageBreaks.add(`A${riga}`);
    },
  };
}
