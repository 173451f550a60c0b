/** The text of a news page with every kind of figure, in two languages. */
const TEXTS = {
  en: `<h1>Four days in September: counting the arrests</h1>
    <p>Immigration officers arrested nearly 500 people in <a href="#more">Operation “Safe City”</a>, Immigration and
    Customs Enforcement (ICE) announced on Thursday, Sept. 28, 2017. The agency put the exact count at 498. They came
    from 42 counties, its statement said, and 64 percent of them had criminal convictions.</p>
    <p>Officers arrested 107 people in Philadelphia, at least 90 in Los Angeles and 33 people in Portland, Oregon; in
    Massachusetts, fifty. The operation ended on Sept. 24.</p>
    <p>In Baltimore 28 people were arrested during the sweep.</p>`,
  es: `<h1>Cuatro días de septiembre: contar las detenciones</h1>
    <p>Agentes de inmigración detuvieron a casi 500 personas en la operación «Ciudad Segura», anunció el Servicio de
    Inmigración y Control de Aduanas (ICE). En total fueron 498 detenidos de 42 condados, según la agencia, y el 64 por
    ciento tenía condenas penales.</p>
    <p>En Portland, Oregón, detuvieron a 33 personas; en Filadelfia, a 107.</p>`,
};

interface Look {
  readonly language?: keyof typeof TEXTS;
  /** Style rules of the page. */
  readonly css?: string;
  /** Attributes of the root element. */
  readonly root?: string;
  /** Stands around the text; "…" is where. */
  readonly around?: string;
}

/** A news page. */
export function article({ language = 'en', css = '', root = '', around = '…' }: Look = {}): string {
  return `<!doctype html><html lang="${language}" ${root}><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>The arrests, counted</title><style>
    body { margin: 0; padding: 1.5em 2.5em; font: 18px/1.65 Georgia, 'Liberation Serif', serif; color: #222; background: #fff }
    h1 { font-size: 1.6em; line-height: 1.25; margin: 0 0 .6em } p { margin: 0 0 1em } a { color: #0645ad }
    article { max-width: 40em; padding-bottom: 30em }
    ${css}</style></head><body>${around.replace('…', `<article>${TEXTS[language]}</article>`)}</body></html>`;
}
