/** A form's controls may hide its localName too, behind an element or a list of them. */
const isForm = (node: Node): boolean => {
  const { localName } = node as Element;
  return localName === 'form' || typeof localName === 'object';
};

/**
 * A node to read from. In Chromium and jsdom the controls of a form hide, by their names, whatever the form itself has:
 * of a form with `<input name="parentNode">` that input is the parent.
 *
 * @returns the node, or for a form what reads it as it is; not to be compared or remembered
 */
export function plain<N extends Node>(node: N): N {
  if (!isForm(node)) return node;
  return new Proxy(node, {
    get(form, name) {
      const value = Reflect.get(Object.getPrototypeOf(form), name, form);
      return typeof value === 'function' ? value.bind(form) : value;
    },
  });
}
