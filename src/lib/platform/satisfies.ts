/** One side of a triple, where it has all that the interface names, each as it is named there; else it does not compile. */
export type Satisfies<Side extends Interface, Interface> = Side;
