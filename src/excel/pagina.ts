/** How a sheet prints (PageLayout, ExcelApi 1.9): A4, one page wide, headings repeated, page n of m. */
import { lettera } from "../base/posizione";
import type { FoglioReferto } from "../referto/foglio";
import { ALTEZZA_RIGA, MARGINI, puntiColonna, utileDi } from "../referto/pagine";
import type { Operazione } from "./operazione";

/** In a header `&` begins a code (&P, &N): a real one is doubled. learn.microsoft.com/javascript/api/excel/excel.headersfooters */
const testoIntestazione = (testo: string): string => testo.replaceAll("&", "&&");

/** One page wide; as many as needed long, or one. */
export const zoomDi = ({ stampa }: FoglioReferto): Excel.PageLayoutZoomOptions => ({
  horizontalFitToPages: 1,
  ...(stampa.unaPagina ? { verticalFitToPages: 1 } : {}),
});

/** The same as a percentage, for where Excel does not take the other: as wide as the paper, and as long where it is one page. */
export function zoomInCifre({
  stampa,
  larghezze,
  celle,
  altezze,
}: FoglioReferto): Excel.PageLayoutZoomOptions {
  const pagina = utileDi(stampa.orientamento);
  const lunga = celle.length * ALTEZZA_RIGA + altezze.reduce((n, a) => n + a.punti - ALTEZZA_RIGA, 0);
  const scala = Math.min(
    1,
    pagina.larga / larghezze.reduce((n, l) => n + puntiColonna(l), 0),
    ...(stampa.unaPagina ? [pagina.alta / lunga] : []),
  );
  // Excel takes 10 to 400: learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions
  return { scale: Math.max(10, Math.floor(scala * 100)) };
}

/** The paper of all that is ours, and its margins. */
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
      suA4(pagina);
      pagina.zoom = zoomDi(f);
      pagina.centerHorizontally = true;
      pagina.setPrintArea(`A1:${lettera(f.larghezze.length)}${f.celle.length}`);
      if (stampa.righeRipetute) {
        pagina.setPrintTitleRows(`$${stampa.righeRipetute.da}:$${stampa.righeRipetute.a}`);
      }
      const bordi = pagina.headersFooters.defaultForAllPages;
      // The space keeps a text that begins with a figure apart from the size.
      bordi.leftHeader = `&9 ${testoIntestazione(stampa.intestazione)}`;
      bordi.rightFooter = "&9Pagina &P di &N";
      bordi.leftFooter = "&9&A";
      foglio.horizontalPageBreaks.removePageBreaks();
      for (const riga of stampa.interruzioni) foglio.horizontalPageBreaks.add(`A${riga}`);
    },
  };
}
