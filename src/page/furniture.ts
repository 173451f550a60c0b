/** Class and id words that sites give to what stands around an article. */
const NAMES =
  /(?:^|[\s_-])(?:related|recirc|recommended|readnext|read-next|more-stories|most-read|most-popular|popular|trending|share|sharing|social|sidebar|breadcrumb|breadcrumbs|crumbs|menu|navbar|nav|newsletter|promo|advert|rail)(?=$|[\s_-])/i;
const COUNTERS = /(?:^|[\s_-])(?:share|sharing|social)(?=$|[\s_-])/i;
const ROLES = /^(?:navigation|search|menu|menubar|toolbar|tablist|banner|contentinfo)$/;

/** More than this part of the text being links makes an aside a list of ways out, not a part of the article. */
const MOSTLY = 0.5;

function isMostlyLinks(element: Element): boolean {
  const whole = element.textContent?.trim().length ?? 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += link.textContent?.trim().length ?? 0;
  return linked > whole * MOSTLY;
}

/**
 * Whether an element holds page furniture: navigation, a rail of related stories, a share bar.
 *
 * @param tag - the element's local name
 */
export function isFurniture(element: Element, tag: string): boolean {
  if (tag === 'nav' || tag === 'menu' || tag === 'button' || tag === 'search') return true;
  const isBare = !element.hasAttributes();
  const role = isBare ? null : element.getAttribute('role');
  if (role && ROLES.test(role)) return true;
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article' || /^h[1-6]$/.test(tag)) return false;
  if (tag === 'aside' || tag === 'footer' || role === 'complementary') return isMostlyLinks(element);
  if (isBare) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names.length > 1 && NAMES.test(names) && (COUNTERS.test(names) || isMostlyLinks(element));
}
