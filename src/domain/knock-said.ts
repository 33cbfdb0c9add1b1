/** What was answered and corrected at a door, beside the outcome. */
interface Said {
  answers: Readonly<Record<string, string>>;
  phone: string | null;
  careFlags: readonly { flag: string; dueOn: string | null }[] | null;
}

/** Field by field, to compare: two who spoke of different things do not contradict each other. A remark is nobody's field. */
export function fieldsSaid({ answers, phone, careFlags }: Said): Record<string, string> {
  const flags = careFlags && [...careFlags].map(({ flag, dueOn }) => `${flag} ${dueOn ?? ''}`).sort();
  return {
    ...Object.fromEntries(
      Object.entries(answers).map(([question, answer]) => [`answer ${question}`, answer]),
    ),
    ...(phone === null ? {} : { phone }),
    ...(flags === null ? {} : { careFlags: flags.join() }),
  };
}
