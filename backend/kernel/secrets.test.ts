import { describe, expect, it } from 'vitest';
import { makeSecrets, newDataKey } from './secrets';

const older = newDataKey();
const newer = `newer:${Buffer.alloc(32, 9).toString('base64')}`;

describe('sealing', () => {
  it('opens what it has sealed, and never seals twice alike', () => {
    const secrets = makeSecrets(older);
    const [one, two] = [secrets.seal('秦女士'), secrets.seal('秦女士')];
    expect(one).not.toBe(two);
    expect([secrets.open(one), secrets.open(two)]).toEqual(['秦女士', '秦女士']);
  });

  it('opens with a former key what was sealed with it', () => {
    const sealed = makeSecrets(older).seal('秦女士');
    expect(makeSecrets(`${newer},${older}`).open(sealed)).toBe('秦女士');
  });

  it('does not open what was altered', () => {
    const secrets = makeSecrets(older);
    const sealed = secrets.seal('秦女士');
    const at = sealed.length - 5;
    const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => secrets.open(altered)).toThrow();
  });

  it('does not open what another key has sealed', () => {
    expect(() => makeSecrets(newer).open(makeSecrets(older).seal('秦女士'))).toThrow('unknown data key');
  });
});

describe('look-up hashes', () => {
  const hash = (keys: string, kind = 'phone') => makeSecrets(keys).lookUpHash(kind, '19900000000');

  it('are equal for equal words of one kind only', () => {
    expect(hash(older)).toBe(hash(older));
    expect(hash(older)).not.toBe(hash(older, 'invitation'));
  });

  it('cannot be made without the key', () => {
    expect(hash(older)).not.toBe(hash(newer));
  });

  it('stay the same when a new key is put in front', () => {
    expect(hash(`${newer},${older}`)).toBe(hash(older));
  });
});

it.each(['', 'k1:', 'k1:AAAA', ':AAAA', 'no key at all'])('refuses the key list “%s”', (keys) => {
  expect(() => makeSecrets(keys)).toThrow('data key');
});
