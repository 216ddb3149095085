/** Page set-up of a sheet, as the client library's PageLayout spells it; margins in points. */
import type { Area } from './area';

export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  blackAndWhite: boolean;
  draftMode: boolean;
  printErrors: string;
  printComments: string;
  printOrder: string;
  printHeadings: boolean;
  printGridlines: boolean;
  firstPageNumber: number | '';
  centerHorizontally: boolean;
  centerVertically: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  zoom: {
    readonly scale?: number | null;
    readonly horizontalFitToPages?: number | null;
    readonly verticalFitToPages?: number | null;
  };
  printArea: Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  headersFooters: {
    state: string;
    useSheetMargins: boolean;
    useSheetScale: boolean;
    readonly defaultForAllPages: HeaderFooter;
    readonly evenPages: HeaderFooter;
    readonly firstPage: HeaderFooter;
    readonly oddPages: HeaderFooter;
  };
}

const emptyHeaderFooter = (): HeaderFooter => ({
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
});

export function defaultPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    blackAndWhite: false,
    draftMode: false,
    printErrors: 'AsDisplayed',
    printComments: 'NoComments',
    printOrder: 'DownThenOver',
    printHeadings: false,
    printGridlines: false,
    firstPageNumber: '',
    centerHorizontally: false,
    centerVertically: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    zoom: { scale: 100 },
    printArea: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: {
      state: 'Default',
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: emptyHeaderFooter(),
      evenPages: emptyHeaderFooter(),
      firstPage: emptyHeaderFooter(),
      oddPages: emptyHeaderFooter(),
    },
  };
}
