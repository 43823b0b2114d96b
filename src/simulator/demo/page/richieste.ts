/** For developers, with `?debug`: how many syncs the add-in has made, how many bytes, and the list of its requests. */
import type { Host } from "../../host/host";
import { alPremere, elemento } from "./elementi";

const numero = new Intl.NumberFormat("it-IT");
/** What is shown of a long list. */
const ULTIME = 500;

export class Richieste {
  private readonly conto = elemento("conto", HTMLElement);
  private readonly cassetto = elemento("richieste", HTMLElement);
  private readonly lista = elemento("richieste-lista", HTMLElement);
  private readonly pulsante = elemento("richieste-apri", HTMLButtonElement);
  private host: Host | null = null;

  constructor() {
    elemento("stato", HTMLElement).hidden = !new URLSearchParams(location.search).has("debug");
    this.pulsante.addEventListener("click", () => {
      this.apri(this.cassetto.hidden);
    });
    alPremere("richieste-chiudi", () => {
      this.apri(false);
      this.pulsante.focus();
    });
  }

  segui(host: Host): void {
    this.host = host;
    this.aggiorna();
  }

  aggiorna(): void {
    if (!this.host) return;
    const { sync, byteTotali, byteMassimi, celleScritte } = this.host.session.counters;
    this.conto.textContent = `${numero.format(sync)} sync, ${numero.format(byteTotali)} byte (il più grande ${numero.format(byteMassimi)}), ${numero.format(celleScritte)} celle scritte`;
    if (!this.cassetto.hidden) this.elenca();
  }

  private apri(aperto: boolean): void {
    this.cassetto.hidden = !aperto;
    this.pulsante.ariaExpanded = String(aperto);
    if (aperto) this.elenca();
  }

  private elenca(): void {
    const { trace = [], session } = this.host ?? {};
    const righe = [
      ...trace.slice(-ULTIME),
      ...(session?.missing ?? []).map((m) => `${m}: assente in questo Excel`),
    ];
    this.lista.textContent = righe.length > 0 ? righe.join("\n") : "Nessuna richiesta finora.";
    this.lista.scrollTop = this.lista.scrollHeight;
  }
}
