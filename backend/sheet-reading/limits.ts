/** What a photo may be: cameras of phones make 12 megapixels and 3 to 8 MB. */
export const MOST_MEGABYTES = 15;
export const MOST_MEGAPIXELS = 25;
/** What is decoded may take, while it is decoded; the library counts it. */
export const MOST_DECODING_MEGABYTES = 900;
/** A JPEG that comes in passes has some ten; each goes over the whole picture again. */
export const MOST_PASSES = 24;
/** A sheet needs so many pixels for a millimetre: below, a pen's stroke is less than one pixel and a half. */
export const LEAST_PIXELS_PER_MM = 3.2;
