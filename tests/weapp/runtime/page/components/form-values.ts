import { hostsInside, type Host } from './host';

const isChecked = ({ caller }: Host): boolean => Boolean(caller.data.checked);

/** Lists the values of the ticked boxes in a group. */
export const tickedValues = (group: Host): unknown[] =>
  hostsInside(group, 'checkbox')
    .filter(isChecked)
    .map(({ caller }) => caller.data.value);

const valueOf = (host: Host): unknown => {
  if (host.tag === 'switch') return isChecked(host);
  if (host.tag === 'checkbox-group') return tickedValues(host);
  if (host.tag === 'radio-group') return hostsInside(host, 'radio').find(isChecked)?.caller.data.value ?? '';
  return host.entered ?? host.caller.data.value ?? '';
};

/** Collects what a form's submit event carries: name → value of each named field. */
export const formValues = (form: Host): Record<string, unknown> => {
  const fields = hostsInside(
    form,
    'input',
    'textarea',
    'switch',
    'checkbox-group',
    'radio-group',
    'picker',
    'slider',
  );
  return Object.fromEntries(
    fields
      .filter(({ caller }) => caller.data.name)
      .map((host) => [String(host.caller.data.name), valueOf(host)]),
  );
};
