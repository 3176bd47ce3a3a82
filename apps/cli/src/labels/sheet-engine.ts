// Loaded when sheets are printed and not before: a static import, because the build rewrites lib names in those only.
export { getSheet, proveSheets, renderSheets } from '@tizilim/labels/offline';
