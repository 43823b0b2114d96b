/**
 * A pane of the shape of Microsoft's React task-pane template (OfficeDev/Office-Addin-TaskPane-React: a header, a list of
 * three points, a text that is inserted into the sheet), written anew here.
 */
export const MODELLO = `
import * as React from "react";
import { createRoot } from "react-dom/client";
import { Button, Field, FluentProvider, Image, Textarea, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";

const useStili = makeStyles({
  tutto: { minHeight: "100vh" },
  testa: { display: "flex", flexDirection: "column", alignItems: "center", padding: "24px", backgroundColor: tokens.colorNeutralBackground3 },
  titolo: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  punto: { display: "flex", alignItems: "center", gap: "8px", fontSize: tokens.fontSizeBase300 },
  testo: { display: "flex", flexDirection: "column", alignItems: "center", margin: "20px" },
});

const PUNTI = [
  { icona: <Ribbon24Regular />, parole: "Fa di più con Office" },
  { icona: <LockOpen24Regular />, parole: "Apre funzioni nuove" },
  { icona: <DesignIdeas24Regular />, parole: "Disegna come chi lo fa di mestiere" },
];

function Testa({ titolo }) {
  const stili = useStili();
  return <section className={stili.testa}><Image width="90" height="90" src="assets/referto-80.png" alt={titolo} /><h1 className={stili.titolo}>Benvenuti</h1></section>;
}
function Punti() {
  const stili = useStili();
  return <ul>{PUNTI.map((p) => <li key={p.parole} className={stili.punto}>{p.icona}<span>{p.parole}</span></li>)}</ul>;
}
function Testo() {
  const stili = useStili();
  const [testo, scrivi] = React.useState("Un testo.");
  const metti = () => Excel.run(async (c) => {
    const cella = c.workbook.getSelectedRange();
    cella.values = [[testo]];
    cella.format.autofitColumns();
    await c.sync();
  });
  return <div className={stili.testo}>
    <Field size="large" label="Il testo da mettere nel foglio"><Textarea size="large" value={testo} onChange={(e) => scrivi(e.target.value)} /></Field>
    <Button appearance="primary" size="large" onClick={metti}>Metti</Button>
  </div>;
}
Office.onReady(() => {
  createRoot(document.getElementById("radice")).render(
    <FluentProvider theme={webLightTheme}><div><Testa titolo="Modello" /><Punti /><Testo /></div></FluentProvider>);
});
`;
