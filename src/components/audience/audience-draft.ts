import type { Audience, AudienceTerm } from '@/contract/audience';

/** An audience as it is filled in. */
export interface AudienceDraft {
  /** Terms of one group hold together, groups add up; one without terms is not counted. */
  groups: readonly (readonly AudienceTerm[])[];
  except: readonly AudienceTerm[];
}

/** Everybody, with one group to begin in. */
export const everybody: AudienceDraft = { groups: [[]], except: [] };

/** What is sent of it. */
export const audienceOf = ({ groups, except }: AudienceDraft): Audience => ({
  anyOf: groups.filter((terms) => terms.length > 0).map((terms) => [...terms]),
  except: [...except],
});

/** What is filled in for an audience that was there before. */
export const draftOf = ({ anyOf, except }: Audience): AudienceDraft => ({
  groups: anyOf.length > 0 ? anyOf : everybody.groups,
  except,
});
