export declare function generateTypes(document: object): Promise<string>;
export declare function printDocument(document: object): string;
