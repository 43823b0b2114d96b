/** All the reminders at once: until when, who writes, the next one in the mail program, every text on the clipboard. */
import { Body1Strong, Caption1, Field, Input } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Send20Regular } from "@fluentui/react-icons/svg/send";
import { useState } from "react";
import type { SollecitoConLink } from "../../../app/schede/sollecita";
import { apriLink } from "../../apri-link";
import { readDataScritta } from "../../data-scritta";
import { mittenteDi } from "../../viste-schede";
import { copia } from "../parti/appunti";
import { Azione } from "../parti/azione";
import { useParoleGiro } from "./parole-giro";
import type { ProprietaVista } from "../parti/proprieta-vista";

type Proprieta = Pick<ProprietaVista, "stato" | "azioni"> & {
  /** Those with a message. */
  readonly pronti: readonly SollecitoConLink[];
};

export function TuttiISolleciti({ stato, azioni, pronti }: Proprieta) {
  const giro = useParoleGiro();
  const { entro } = stato.schede;
  const errato = entro.trim() !== "" && readDataScritta(entro) === null;
  const [aperti, setAperti] = useState(0);
  const [esito, setEsito] = useState<"copiato" | "nonCopiato" | null>(null);
  const prossimo = pronti[aperti % pronti.length];
  return (
    <>
      <Field label={giro.entro} {...(errato ? { validationMessage: giro.entroErrato } : {})}>
        <Input
          value={entro}
          onChange={(_, { value }) => {
            void azioni.schede.termine(value);
          }}
        />
      </Field>
      <Field label={giro.mittente} hint={giro.mittentePerche}>
        <Input
          value={mittenteDi(stato)}
          onChange={(_, { value }) => {
            void azioni.schede.mittente(value);
          }}
        />
      </Field>
      {prossimo && (
        <div>
          <Body1Strong block>{giro.pronti(pronti.length)}</Body1Strong>
          <Azione
            icona={<Send20Regular />}
            testo={giro.apriProssimo((aperti % pronti.length) + 1, pronti.length)}
            sotto={prossimo.responsabile}
            prima
            premi={() => {
              setAperti(aperti + 1);
              apriLink(prossimo.link);
            }}
          />
          <Azione
            icona={<Copy20Regular />}
            testo={giro.copiaTutti}
            premi={() => {
              void copia(pronti.map((s) => s.testo).join("\n\n\n")).then((si) => {
                setEsito(si ? "copiato" : "nonCopiato");
              });
            }}
          />
          <div role="status">{esito && <Caption1>{giro[esito]}</Caption1>}</div>
        </div>
      )}
    </>
  );
}
