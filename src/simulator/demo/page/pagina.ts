/** The demo page at work: one workbook, its grid, its pane. */
import { staleResults } from "../../calc/stale-results";
import { connectPane, type Connection } from "../../browser/connect";
import { NotReady } from "../../browser/windows-host";
import { ExcelError } from "../../host/errors";
import { activate, select } from "../../host/events";
import { clearAsUser, editText, typeAsUser, type TypedText } from "../../host/user-edits";
import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { XlsxError } from "../../xlsx/errors";
import { Grid } from "../grid/grid";
import { testiIncollati, testoCopiato } from "./appunti";
import { Avviso } from "./avviso";
import { BarraFormula } from "./barra-formula";
import { arrivo, collegamentoIn } from "./collegamenti";
import { apriDocumento, foglioDavanti, LOCALE, selezione, type Documento } from "./documento";
import { alPremere, elemento } from "./elementi";
import { EditorCella } from "./editor-cella";
import { collegaFile } from "./file";
import type { Aggancio } from "./finestra";
import { muovi } from "./movimento";
import { Richieste } from "./richieste";
import { Riquadro } from "./riquadro";
import { Schede } from "./schede";

export class Pagina {
  private readonly avviso = new Avviso();
  private readonly riquadro = new Riquadro();
  private readonly richieste = new Richieste();
  private readonly schede = new Schede((foglio) => {
    this.utente((d) => {
      activate(d.host.session, foglio);
    });
  });
  private readonly barra = new BarraFormula({
    vai: (area) => {
      this.seleziona(foglioDavanti(this.documento), area);
    },
    scrivi: (testo) => {
      const foglio = foglioDavanti(this.documento);
      const { row, col } = selezione(this.documento, foglio);
      this.scrivi(foglio, [{ row, col, testo }]);
    },
  });
  private readonly griglia = new Grid(
    elemento("griglia", HTMLElement),
    {
      selected: (foglio, area) => {
        // The grid already shows it: it is not to be selected, and scrolled to, a second time.
        if (this.mostrato) this.mostrato.selezione = JSON.stringify(area);
        this.seleziona(foglio, area);
      },
      cleared: () => {
        this.svuota();
      },
      clicked: (foglio, row, col) => {
        this.segui(foglio, row, col);
      },
      doubleClicked: () => {
        this.editor.apri(true);
      },
    },
    LOCALE,
  );
  private readonly editor = new EditorCella(elemento("zona-griglia", HTMLElement), {
    casella: () => this.griglia.cellBox(),
    testo: () => this.testoDavanti(),
    conferma: (testo) => {
      const foglio = foglioDavanti(this.documento);
      const { row, col } = selezione(this.documento, foglio);
      if (testo !== this.testoDavanti()) this.scrivi(foglio, [{ row, col, testo }]);
    },
    muovi: (tasto) => {
      const foglio = foglioDavanti(this.documento);
      const area = muovi(foglio, selezione(this.documento, foglio), tasto);
      if (area) this.seleziona(foglio, area);
      return area !== null;
    },
    svuota: () => {
      this.svuota();
    },
    esci: () => {
      this.riquadro.setVisible(true);
      this.riquadro.frame.focus();
    },
    lascia: () => {
      this.griglia.focus();
    },
  });
  private connessione: Connection | null = null;
  /** The version of the workbook that is on the disk, and the one that was last asked to go there. */
  private salvata = 0;
  private chiesta = 0;
  private mostrato: { foglio: Sheet; selezione: string; versione: number } | null = null;

  constructor(private documento: Documento) {
    collegaFile({
      apri: (bytes, nome) => {
        this.apri(bytes, nome);
      },
      salva: () => {
        const { nome } = this.documento;
        const bytes = this.documento.salva();
        this.chiesta = this.documento.workbook.version;
        return { bytes, nome };
      },
      salvato: () => {
        this.salvata = this.chiesta;
      },
    });
    // html.spec.whatwg.org/#the-beforeunloadevent-interface: the browser asks, in its own words.
    window.addEventListener("beforeunload", (e) => {
      if (this.isDaSalvare()) e.preventDefault();
    });
    alPremere("comando-apri", () => {
      this.riquadro.setVisible(true);
    });
    for (const [bottone, funzione] of [
      ["comando-genera", "generaReferto"],
      ["comando-controlla", "controlla"],
    ] as const)
      alPremere(bottone, () => {
        void this.connessione?.commands.run(funzione).catch((errore: unknown) => {
          if (!(errore instanceof NotReady)) throw errore;
          this.avviso.mostra("Il riquadro si sta ancora aprendo: riprovare tra un momento.");
        });
      });
    this.ascoltaAppunti();
    this.monta(documento);
  }

  /** Something in the workbook is not on the disk. */
  private isDaSalvare(): boolean {
    return this.documento.workbook.version !== this.salvata;
  }

  /** Opens a file of the user's; one that cannot be opened, or not in the place of unsaved work, leaves the page as it was. */
  private apri(bytes: Uint8Array, nome: string): void {
    try {
      const documento = apriDocumento(bytes, nome);
      if (this.isDaSalvare() && !window.confirm(DA_SALVARE(this.documento.nome, nome))) return;
      this.monta(documento);
      this.avviso.togli();
    } catch (errore) {
      if (!(errore instanceof XlsxError)) throw errore;
      this.avviso.mostra(`«${nome}»: ${errore.message}`);
    }
  }

  private monta(documento: Documento): void {
    this.documento = documento;
    const { host, nome, workbook } = documento;
    this.salvata = workbook.version;
    elemento("nome-file", HTMLElement).textContent = nome;
    document.title = `${nome} – Referto`;
    const connessione = connectPane(
      host,
      this.riquadro,
      { locale: LOCALE, url: nome },
      () => {
        this.segna();
        this.aggiornaPresto();
      },
      () => staleResults(workbook),
    );
    this.connessione = connessione;
    (window as unknown as Aggancio).collegaRiquadro = (finestra) => {
      connessione.attach(finestra);
    };
    this.mostrato = null;
    this.richieste.segui(host);
    const foglio = foglioDavanti(documento);
    this.griglia.open(workbook, foglio, selezione(documento, foglio));
    this.aggiorna();
    // Another file is another runtime of the add-in.
    this.riquadro.frame.src = "riquadro/taskpane.html";
  }

  private attesa: ReturnType<typeof setTimeout> | undefined;

  /** A job is many syncs in a row: formulas are computed, and cells drawn, when it takes breath. */
  private aggiornaPresto(): void {
    clearTimeout(this.attesa);
    this.attesa = setTimeout(() => {
      this.aggiorna();
    }, RESPIRO);
  }

  /** What costs nothing to show at once: the tabs and the counters. */
  private segna(): void {
    this.schede.mostra(this.documento.workbook.sheets, foglioDavanti(this.documento));
    this.richieste.aggiorna();
  }

  /** Shows what the workbook has become: the sheet in front, the selection, the cells in sight. */
  private aggiorna(): void {
    clearTimeout(this.attesa);
    const { documento } = this;
    const foglio = foglioDavanti(documento);
    const area = selezione(documento, foglio);
    const { version: versione } = documento.workbook;
    const scelta = JSON.stringify(area);
    const prima = this.mostrato;
    this.mostrato = { foglio, selezione: scelta, versione };
    documento.host.session.calculate();
    if (prima && (prima.foglio !== foglio || prima.selezione !== scelta)) this.griglia.show(foglio, area);
    else if (prima?.versione !== versione) this.griglia.refresh(area);
    this.segna();
    this.barra.mostra(area, this.testoDavanti());
  }

  /** Something the user does: the add-in hears of it, the page follows. */
  private utente(azione: (d: Documento) => void): void {
    azione(this.documento);
    this.documento.host.pushEvents();
    this.aggiorna();
  }

  private cambia(azione: (d: Documento) => void): void {
    this.utente((d) => {
      try {
        azione(d);
        this.avviso.togli();
      } catch (errore) {
        if (!(errore instanceof ExcelError)) throw errore;
        this.avviso.mostra(RIFIUTI[errore.code] ?? "Excel non accetta questo contenuto nella cella.");
      }
    });
  }

  private scrivi(foglio: Sheet, testi: readonly TypedText[]): void {
    this.cambia((d) => {
      typeAsUser(d.host.session, foglio, testi);
    });
  }

  private svuota(): void {
    const foglio = foglioDavanti(this.documento);
    this.cambia((d) => {
      clearAsUser(d.host.session, foglio, selezione(d, foglio));
    });
  }

  /** What the selected cell holds, as it is typed. */
  private testoDavanti(): string {
    const foglio = foglioDavanti(this.documento);
    const { row, col } = selezione(this.documento, foglio);
    return editText(this.documento.host.session, foglio, row, col);
  }

  private seleziona(foglio: Sheet, area: Area): void {
    this.utente(({ host }) => {
      select(host.session, foglio, area);
    });
  }

  private segui(foglio: Sheet, row: number, col: number): void {
    const link = collegamentoIn(foglio, row, col);
    if (!link) return;
    const meta = link.location === undefined ? null : arrivo(this.documento.workbook, foglio, link.location);
    if (meta) this.seleziona(meta.foglio, meta.area);
    else
      this.avviso.mostra(
        link.target === undefined
          ? `Il collegamento porta a ${link.location ?? "un posto"} che in questa cartella non c'è.`
          : `Il collegamento porta fuori, a ${link.target}: da questa pagina non si esce.`,
      );
  }

  private ascoltaAppunti(): void {
    const tocca = (e: ClipboardEvent): boolean =>
      !this.editor.aperto && !(e.target instanceof HTMLInputElement) && e.clipboardData !== null;
    const sulFoglio =
      (azione: (e: ClipboardEvent, foglio: Sheet, area: Area) => void) => (e: ClipboardEvent) => {
        if (!tocca(e)) return;
        e.preventDefault();
        e.stopImmediatePropagation();
        const foglio = foglioDavanti(this.documento);
        azione(e, foglio, selezione(this.documento, foglio));
      };
    const copia = sulFoglio((e, foglio, area) => {
      e.clipboardData?.setData("text/plain", testoCopiato(this.documento.workbook, foglio, area));
      if (e.type === "cut")
        this.cambia((d) => {
          clearAsUser(d.host.session, foglio, area);
        });
    });
    window.addEventListener("copy", copia, true);
    window.addEventListener("cut", copia, true);
    window.addEventListener(
      "paste",
      sulFoglio((e, foglio, area) => {
        const testo = e.clipboardData?.getData("text/plain") ?? "";
        if (testo !== "") this.scrivi(foglio, testiIncollati(testo, area));
      }),
      true,
    );
  }
}

const DA_SALVARE = (questo: string, altro: string): string =>
  `«${questo}» ha modifiche non salvate: aprendo «${altro}» si perdono. Aprirlo lo stesso? (Annulla, poi «Salva con nome…», per tenerle.)`;

/** Milliseconds without a sync after which the page draws. */
const RESPIRO = 80;

/** Excel's refusals to what the user types, in words. */
const RIFIUTI: Readonly<Record<string, string>> = {
  AccessDenied: "La cella è su un foglio protetto: non si può cambiare senza togliere la protezione.",
  InvalidArgument:
    "La formula non è valida: controllarla, ricordando che in italiano gli argomenti si separano con «;».",
};
