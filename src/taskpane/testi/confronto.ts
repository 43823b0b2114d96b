/** What the choice of another file to compare with must be able to say. */
import type { Letto } from "../../app/vista/mostra";
import type { DataIso } from "../../base/data";

export interface TestiConfronto {
  readonly scegli: string;
  readonly cambia: string;
  readonly perche: string;
  readonly leggo: (nome: string) => string;
  readonly al: (nome: string, data: DataIso) => string;
  readonly letto: (letto: Letto) => string;
  /** Before the verdict of the file itself. */
  readonly suo: string;
  /** It is compared with at the next press. */
  readonly userai: string;
  readonly nonPrima: (data: DataIso, riferimento: DataIso) => string;
  readonly senzaData: (nome: string) => string;
  readonly data: string;
  readonly dataErrata: string;
  readonly usa: string;
  readonly nonLetto: (nome: string) => string;
  readonly togli: string;
}
