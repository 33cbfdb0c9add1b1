/** A day to choose, 'YYYY-MM-DD' and '' for none, between two days. */
export interface DateFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
  first: string;
  last: string;
  /** Its name in the input, so that a FormSheet can mark it when it was refused. */
  field?: string;
}
