export { startCompanySites, type CompanySite } from '../../demo/sites';
