/** What the signing of the referto must be able to say. */
import type { PercheNonCelle } from "../../app/firmato/confronta";
import type { FirmaVista } from "../../app/vista/firma-vista";

export interface TestiFirma {
  readonly chi: string;
  readonly ruolo: string;
  /** What is there where nobody has said a role yet. */
  readonly ruoloUsuale: string;
  /** What the signature does, line by line. */
  readonly chePassa: readonly string[];
  readonly firma: string;
  readonly servonoTuttiEDue: string;
  readonly firmato: string;
  readonly quando: (f: Pick<FirmaVista, "giorno" | "ora">) => string;
  readonly nienteCambiato: string;
  readonly daCalcolare: string;
  readonly cambiato: string;
  readonly nonVale: (f: Pick<FirmaVista, "nome" | "giorno" | "ora">) => string;
  readonly cambiati: (fogli: readonly string[]) => string;
  /** Nothing but decisions, or what only the hidden fingerprint sees. */
  readonly cambiateScelte: string;
  /** Values and decisions are those that were signed: only Excel sees what changed. */
  readonly invisibile: string;
  readonly celleDiverse: (n: number) => string;
  readonly altreCelle: (n: number) => string;
  /** Why the cells of a sheet are not told one by one, and what can be done. */
  readonly nonSiRimette: Readonly<Record<PercheNonCelle, (foglio: string) => string>>;
  readonly rimetti: string;
  readonly cheRimette: string;
  readonly aperti: (fogli: readonly string[]) => string;
  readonly attestazione: string;
  readonly ritira: string;
  readonly ritiraEAggiorna: string;
  readonly chiRitira: string;
  readonly perche: string;
  readonly cheRitira: string;
  readonly conferma: string;
}
