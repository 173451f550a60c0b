import { switchPage } from '../../settings';
import { useSettings } from '../panel';
import { useWords } from '../words';

interface Props {
  /** "" for a page without a site, such as a local file. */
  site: string;
  page: string;
  pageOff: boolean;
  onPageOff: (off: boolean) => void;
}

/** On and off: everywhere, on this site, on this page. A narrower switch means nothing while a wider one is off. */
export function Switches({ site, page, pageOff, onPageOff }: Props) {
  const words = useWords();
  const { settings, change } = useSettings();
  const siteOff = settings.sitesOff.includes(site);
  const switchSite = (on: boolean) => {
    const others = settings.sitesOff.filter((other) => other !== site);
    void change({ sitesOff: on ? others : [...others, site] });
  };
  const switchThisPage = (on: boolean) => {
    onPageOff(!on);
    void switchPage(page, !on).catch(() => onPageOff(on));
  };
  return (
    <fieldset class="switches">
      <legend>{words.text('popup_switches')}</legend>
      <Switch
        label={words.text('popup_on_everywhere')}
        on={settings.enabled}
        onSwitch={(enabled) => void change({ enabled })}
      />
      {site !== '' && (
        <Switch
          label={words.text('popup_on_site', { site })}
          on={settings.enabled && !siteOff}
          disabled={!settings.enabled}
          onSwitch={switchSite}
        />
      )}
      <Switch
        label={words.text('popup_on_page')}
        on={settings.enabled && !siteOff && !pageOff}
        disabled={!settings.enabled || siteOff}
        onSwitch={switchThisPage}
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
