import { switchPage } from '../../settings';
import { useSettings } from '../panel';
import { useWords } from '../words';

interface Props {
  /** "" for a page without a site, such as a local file. */
  site: string;
}

/** On and off for this site: what a reader looks for first, so it stands by itself. */
export function SiteSwitch({ site }: Props) {
  const words = useWords();
  const { settings, change } = useSettings();
  if (site === '') return null;
  const off = settings.sitesOff.includes(site);
  const others = settings.sitesOff.filter((other) => other !== site);
  return (
    <Switch
      label={words.text('popup_on_site', { site })}
      on={settings.enabled && !off}
      disabled={!settings.enabled}
      onSwitch={(on) => void change({ sitesOff: on ? others : [...others, site] })}
    />
  );
}

interface OtherProps extends Props {
  page: string;
  pageOff: boolean;
  onPageOff: (off: boolean) => void;
}

/** On and off for this page, and everywhere. A narrower switch means nothing while a wider one is off. */
export function OtherSwitches({ site, page, pageOff, onPageOff }: OtherProps) {
  const words = useWords();
  const { settings, change } = useSettings();
  const siteOn = settings.enabled && !settings.sitesOff.includes(site);
  const switchThisPage = (on: boolean) => {
    onPageOff(!on);
    void switchPage(page, !on).catch(() => onPageOff(on));
  };
  return (
    <fieldset class="switches">
      <legend class="hidden-text">{words.text('popup_switches')}</legend>
      <Switch
        label={words.text('popup_on_page')}
        on={siteOn && !pageOff}
        disabled={!siteOn}
        onSwitch={switchThisPage}
      />
      <Switch
        label={words.text('popup_on_everywhere')}
        on={settings.enabled}
        onSwitch={(enabled) => void change({ enabled })}
      />
    </fieldset>
  );
}

interface SwitchProps {
  label: string;
  on: boolean;
  disabled?: boolean;
  onSwitch: (on: boolean) => void;
}

function Switch({ label, on, disabled = false, onSwitch }: SwitchProps) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
