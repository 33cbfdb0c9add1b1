import { describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { givenPerson } from '../../../../tests/support/second-community';
import { expectRefusal } from '../../../../tests/support/state';

const database = await givenDatabase('demo');

describe('agreeing to the text about personal data', () => {
  it('is asked once for a version', async () => {
    const app = givenApp(database);
    await givenPerson(database.db, 'xin', { role: 'volunteer', level: 'community', communityId });
    expect((await app.as('xin').org.getMe({})).needsConsent).toBe(true);
    await expectRefusal(database, 'CONSENT_OUTDATED', () =>
      app.as('xin').org.agreeToPrivacy({ consentVersion: '2020-01-01', actionId: actionId() }),
    );
    await app.as('xin').org.agreeToPrivacy({ consentVersion: CONSENT_VERSION, actionId: actionId() });
    expect((await app.as('xin').org.getMe({})).needsConsent).toBe(false);
    expect((await app.as('zhu').org.getMe({})).needsConsent).toBe(false);
  });
});
