export * from './nodes/shared/contracts';
