import { createContext, useContext } from 'react';

/** Where in the input of a refused form the fault lies: 'changes.residentCount'; '' when it lies nowhere. */
export const FaultPath = createContext('');

/** Whether the fault of the form around lies in this field. */
export const useIsFaulty = (field: string | undefined): boolean => {
  const path = useContext(FaultPath);
  return field !== undefined && path.split('.').includes(field);
};
