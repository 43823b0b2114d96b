import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "build/**", "node_modules/**", "coverage/**", "*.config.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ["test/**"], rules: { "max-lines": "off" } },
  {
    // What a machine may lack is reached through the guards of test/supporto alone, which leave a suite out by name.
    files: ["test/**"],
    ignores: [
      "test/supporto/{condivisi,soffice,riempi,chromium,openpyxl}.ts",
      // Measures, run by hand: they say what they miss and stop.
      "test/misure/**",
    ],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { paths: [{ name: "playwright-core", allowTypeImports: true, message: "avviaChromium opens it." }] },
      ],
      "no-restricted-syntax": [
        "error",
        ...["Literal[value=", "TemplateElement[value.raw="].map((nodo) => ({
          selector: `${nodo}/\\.\\.\\/shared|^shared$|^\\/usr\\/|^(soffice|libreoffice|chromium|python3?|pdftoppm)$/]`,
          message: "Through conDatiReali, conLibreOffice, conChromium or conOpenpyxl of test/supporto.",
        })),
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.ts", "src/taskpane/**/*.tsx", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // It only says that the React Compiler would not memoize a component; the house does not run it.
      "react-hooks/incompatible-library": "off",
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
