/** Acceptances that cover nothing: of findings that are there no more, and those of before that fit several or none. */
import type { AccettazioneVecchia } from "../../../app/vista/scelte-referto";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { AccettazioneSospesa } from "../../../app/vista/mostra";
import { useTesti } from "../parti/contesto-testi";
import { Piega } from "../parti/piega";
import { VociDaTogliere } from "../parti/voci-da-togliere";

interface Proprieta {
  readonly sospese: readonly AccettazioneSospesa[];
  readonly daConfermare: readonly AccettazioneVecchia[];
  readonly vecchieSospese: readonly AccettazioneVecchia[];
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function AccettazioniFerme({ sospese, daConfermare, vecchieSospese, fermo, decidi }: Proprieta) {
  const testi = useTesti();
  const { accettazioni: t } = testi;
  return (
    <>
      <Vecchie
        titolo={t.daConfermare}
        perche={t.daConfermarePerche}
        deroghe={daConfermare}
        fermo={fermo}
        decidi={decidi}
      />
      <Vecchie
        titolo={t.vecchie}
        perche={t.vecchiePerche}
        deroghe={vecchieSospese}
        fermo={fermo}
        decidi={decidi}
      />
      {sospese.length > 0 && (
        <Piega titolo={`${t.sospese} (${testi.numero(sospese.length)})`}>
          <VociDaTogliere
            spiegazione={t.sospesePerche}
            occupato={fermo}
            voci={sospese.map(({ accettazione: a, frase }, i) => ({
              chiave: String(i),
              testo: `${a.codice}. ${frase[testi.lingua].messaggio} ${testi.accettatoDa(a)}`,
              nomePulsante: t.togli(a.codice),
            }))}
            togli={(chiave) => {
              const sua = sospese[Number(chiave)];
              if (sua) decidi({ tipo: "riapri", accettazioni: [sua.accettazione] });
            }}
          />
        </Piega>
      )}
    </>
  );
}

interface ProprietaVecchie extends Pick<Proprieta, "fermo" | "decidi"> {
  readonly titolo: string;
  readonly perche: string;
  readonly deroghe: readonly AccettazioneVecchia[];
}

/** Kept by sentence by a version before: to be let go one by one. */
function Vecchie({ titolo, perche, deroghe, fermo, decidi }: ProprietaVecchie) {
  const testi = useTesti();
  if (deroghe.length === 0) return null;
  return (
    <Piega titolo={`${titolo} (${testi.numero(deroghe.length)})`}>
      <VociDaTogliere
        spiegazione={perche}
        occupato={fermo}
        voci={deroghe.map((d, i) => ({
          chiave: String(i),
          testo: `${d.codice}. ${d.messaggio} ${testi.accettatoDa({ ...d, giorno: null })}`,
          nomePulsante: testi.accettazioni.togli(d.codice),
        }))}
        togli={(chiave) => {
          const deroga = deroghe[Number(chiave)];
          if (deroga) decidi({ tipo: "deroga-tolta", deroga });
        }}
      />
    </Piega>
  );
}
