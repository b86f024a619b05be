/** Where Google has the Gmail API. No setting: whoever could change it would be sent the account's token. */
export const gmailAddress = 'https://gmail.googleapis.com';
