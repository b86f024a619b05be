export function findDovecot(): string;
export function hasDovecot(): boolean;
