import { useCallback, useEffect, useState } from 'preact/hooks';
import { isPageOff } from '../../settings';
import { pageOf, siteOf } from '../../site';
import { RecordMessage, StoreMessage, useSettings } from '../panel';
import { useWords } from '../words';
import { Figures } from './figures';
import { Links } from './links';
import { Notice } from './notice';
import { OtherSwitches, SiteSwitch } from './switches';
import { currentTab, readTab, type TabPage, type TabReport } from './tab';
import { offScope, viewOf } from './view';

/** How often the page is asked again, in milliseconds: it may still be being read, or change. */
const AGAIN = 400;

/** The popup of the toolbar button: the figures of the page beneath, and the switches. */
export function Popup() {
  const words = useWords();
  const { settings } = useSettings();
  const [tab, setTab] = useState<TabPage>();
  const [report, setReport] = useState<TabReport>();
  const [pageOff, setPageOff] = useState(false);
  const refresh = useCallback(async () => {
    const current = await currentTab();
    setTab(current);
    setReport(current ? await readTab(current.id) : { access: 'never' });
    setPageOff(current ? await isPageOff(pageOf(current.address)).catch(() => false) : false);
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const again = async () => {
      await refresh();
      timer = setTimeout(again, AGAIN);
    };
    void again();
    return () => clearTimeout(timer);
  }, []);
  const site = siteOf(tab?.address ?? '');
  const view = report && viewOf(report, offScope(settings, site, pageOff));
  const canSwitch = view && view.kind !== 'never' && view.kind !== 'refused';

  return (
    <>
      <header>
        <h1>{words.text('popup_title')}</h1>
        {canSwitch && <SiteSwitch site={site} />}
      </header>
      <main aria-busy={view === undefined || (view.kind === 'figures' && view.progress < 1)}>
        <StoreMessage />
        <RecordMessage />
        {view?.kind === 'figures' && report?.access === 'granted' && tab ? (
          <Figures view={view} frames={report.frames} tab={tab} />
        ) : (
          view && view.kind !== 'figures' && <Notice view={view} site={site} />
        )}
      </main>
      <footer>
        {canSwitch && tab && (
          <OtherSwitches site={site} page={pageOf(tab.address)} pageOff={pageOff} onPageOff={setPageOff} />
        )}
        <Links />
      </footer>
    </>
  );
}
