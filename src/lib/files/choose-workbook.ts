/** Lets the person choose an Excel or CSV file on the web; null when they changed their mind. */
export async function chooseWorkbook(): Promise<{ name: string; base64: string } | null> {
  const file = await chooseFile();
  if (!file) return null;
  const dataUrl = await readAsUrl(file);
  return { name: file.name, base64: dataUrl.slice(dataUrl.indexOf(',') + 1) };
}

function chooseFile(): Promise<File | null> {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = '.xlsx,.csv';
  return new Promise((resolve) => {
    chooser.addEventListener('change', () => resolve(chooser.files?.[0] ?? null));
    chooser.addEventListener('cancel', () => resolve(null));
    chooser.click();
  });
}

const readAsUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () =>
      reject(new Error('the file cannot be read', { cause: reader.error })),
    );
    reader.readAsDataURL(file);
  });
