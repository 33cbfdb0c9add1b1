import { describe, expect, it } from 'vitest';
import { testSecrets } from '../../tests/support/secrets';
import { nameInitials } from './name-initials';
import { openName, sealName } from './sealed-name';

describe('the initials of a name', () => {
  it.each([
    ['陈若子', 'CRZ'],
    ['朱先生', 'ZXS'],
    ['秦女士', 'QNS'],
    ['欧阳仨', 'OYS'],
    ['阿帀', 'AZ'],
    ['曾静', 'ZJ'],
    ['单小明', 'SXM'],
    ['小单', 'XD'],
    ['李A 1', 'LA1'],
    ['', ''],
  ])('%s → %s', (name, initials) => {
    expect(nameInitials(name)).toBe(initials);
  });

  it('are kept sealed with the name', () => {
    const sealed = sealName(testSecrets, '陈若子');
    expect(sealed).not.toContain('CRZ');
    expect(openName(testSecrets, sealed)).toEqual({ name: '陈若子', initials: 'CRZ' });
  });
});
