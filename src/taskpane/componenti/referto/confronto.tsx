/** Another file to compare with: chosen, asked for its date where it says none, shown for what it is, taken away. */
import { Body1Strong, Button, Caption1, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Lingua } from "../../../base/rilievo";
import { readDataScritta } from "../../data-scritta";
import type { Confronto } from "../../stato-confronto";
import { CONFRONTO_EN } from "../../testi/confronto-en";
import { CONFRONTO_IT } from "../../testi/confronto-it";
import type { TestiConfronto } from "../../testi/confronto";
import { isFermo } from "../../viste";
import { inAttesa } from "../parti/attesa";
import { useTesti } from "../parti/contesto-testi";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { ScegliFile } from "../parti/scegli-file";

const PAROLE: Readonly<Record<Lingua, TestiConfronto>> = { it: CONFRONTO_IT, en: CONFRONTO_EN };

const useStyles = makeStyles({
  gruppo: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  azioni: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  aiuto: { color: tokens.colorNeutralForeground2 },
  no: { color: tokens.colorStatusDangerForeground1 },
});

type Proprieta = Pick<ProprietaVista, "stato" | "azioni">;

export function ConfrontoConFile({ stato, azioni }: Proprieta) {
  const stili = useStyles();
  const t = PAROLE[useTesti().lingua];
  const { confronto } = stato;
  const fermo = isFermo(stato.lavoro) || confronto?.tipo === "lettura";
  return (
    <section className={stili.gruppo} aria-label={t.scegli}>
      <div role="status" className={stili.gruppo}>
        {confronto && <Detto confronto={confronto} stato={stato} azioni={azioni} t={t} />}
      </div>
      <div className={stili.azioni}>
        <ScegliFile
          nome={confronto ? t.cambia : t.scegli}
          tipi=".xlsx,.xlsm"
          size="small"
          occupato={fermo}
          scelti={([file]) => {
            if (file) void leggi(file).then(azioni.confronto.scegli);
          }}
        />
        {confronto && (
          <Button size="small" {...inAttesa(fermo)} onClick={azioni.confronto.togli}>
            {t.togli}
          </Button>
        )}
      </div>
      {!confronto && <Caption1 className={stili.aiuto}>{t.perche}</Caption1>}
    </section>
  );
}

type DiDetto = Proprieta & { readonly confronto: Confronto; readonly t: TestiConfronto };

function Detto({ confronto: c, stato, azioni, t }: DiDetto) {
  const stili = useStyles();
  const testi = useTesti();
  switch (c.tipo) {
    case "lettura":
      return <Caption1>{t.leggo(c.nome)}</Caption1>;
    case "senza-data":
      return <DataDelFile nome={c.nome} usa={azioni.confronto.data} t={t} />;
    case "rifiutato":
    case "problema":
      return (
        <>
          <Body1Strong className={stili.no}>{t.nonLetto(c.nome)}</Body1Strong>
          {c.tipo === "rifiutato" ? (
            <Caption1>{c.motivo[testi.lingua]}</Caption1>
          ) : (
            <Caption1>{testi.problema(c.problema)}</Caption1>
          )}
        </>
      );
    case "letto": {
      const { data } = c.confrontata.istantanea;
      const riferimento = readDataScritta(stato.modulo.data);
      const { risposta, coda } = c.verdetto.parole[testi.lingua];
      return (
        <>
          <Body1Strong>{t.al(c.nome, data)}</Body1Strong>
          <Caption1>{t.letto(c.letto)}</Caption1>
          <Caption1>
            {t.suo} {[risposta, ...coda].join("; ")}.
          </Caption1>
          {riferimento !== null && data >= riferimento ? (
            <Caption1 className={stili.no}>{t.nonPrima(data, riferimento)}</Caption1>
          ) : (
            <Caption1 className={stili.aiuto}>{t.userai}</Caption1>
          )}
        </>
      );
    }
    default:
      return c satisfies never;
  }
}

interface DiData {
  readonly nome: string;
  readonly usa: Proprieta["azioni"]["confronto"]["data"];
  readonly t: TestiConfronto;
}

function DataDelFile({ nome, usa, t }: DiData) {
  const stili = useStyles();
  const testi = useTesti();
  const [scritta, setScritta] = useState("");
  const [provata, setProvata] = useState(false);
  const giorno = readDataScritta(scritta);
  return (
    <>
      <Caption1>{t.senzaData(nome)}</Caption1>
      <Field label={t.data} {...(provata && giorno === null ? { validationMessage: t.dataErrata } : {})}>
        <Input
          value={scritta}
          placeholder={testi.dataForma}
          autoComplete="off"
          onChange={(_, { value }) => {
            setScritta(value);
            setProvata(false);
          }}
        />
      </Field>
      <div className={stili.azioni}>
        <Button
          size="small"
          onClick={() => {
            setProvata(true);
            if (giorno !== null) void usa(giorno);
          }}
        >
          {t.usa}
        </Button>
      </div>
    </>
  );
}

/** One that cannot be read is said as an empty one is. */
const leggi = async (file: File): Promise<{ readonly nome: string; readonly byte: Uint8Array }> => {
  const byte = await file.arrayBuffer().catch((errore: unknown) => {
    if (errore instanceof DOMException) return new ArrayBuffer(0);
    throw errore;
  });
  return { nome: file.name, byte: new Uint8Array(byte) };
};
