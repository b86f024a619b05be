export * from './content';
export * from './dossier';
export * from './draft';
export * from './prospect';
export * from './reasons';
export * from './review';
export * from './sendRecord';
export * from './usage';
