/** The parts of the queue that come after it: what is opened by a press, and the fields and the long list that they need. */
import { pigra } from "../parti/pigra";

export const Accetta = pigra(async () => (await import(/* webpackChunkName: "viste" */ "./accetta")).Accetta);

export const ScriviRisultato = pigra(
  async () => (await import(/* webpackChunkName: "viste" */ "./scrivi-risultato")).ScriviRisultato,
);

export const ScriviData = pigra(
  async () => (await import(/* webpackChunkName: "viste" */ "./scrivi-data")).ScriviData,
);

export const ElencoCose = pigra(
  async () => (await import(/* webpackChunkName: "viste" */ "./elenco-cose")).ElencoCose,
);
