/** How a row of a list looks: a bar in the colour of what it says, which the words say too. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useStiliVoce = makeStyles({
  voce: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  errore: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  avviso: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  buono: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  nota: {},
  testa: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  dove: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
  secondo: { color: tokens.colorNeutralForeground2 },
  breve: {
    display: "-webkit-box",
    overflow: "hidden",
    "-webkit-line-clamp": "3",
    "-webkit-box-orient": "vertical",
  },
});
