// Generated from apps/api/openapi.json by test/openapi/write-openapi.mjs; not written by hand.
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountsController_list"];
        put?: never;
        post: operations["AccountsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountsController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountKeysController_list"];
        put?: never;
        /** Make a key for a system that delivers the lists of an account */
        post: operations["AccountKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountKeysController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountsController_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadLogController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadLogController_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DiscrepanciesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discrepancies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DiscrepanciesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discrepancies/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DiscrepanciesController_verdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record spoiled, void, lost or reprinted labels */
        post: operations["LabelsController_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/affix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm by a scan that a label is on its document */
        post: operations["LabelsController_affix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/affix/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send scans gathered without a connection; each is judged for itself */
        post: operations["LabelsController_affixMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The balance of labels of an order or a territory */
        get: operations["ReadOrdersController_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first */
        get: operations["ReadOrdersController_list"];
        put?: never;
        /** Order the labels of a precinct, a district or a region */
        post: operations["OrderLabelsController_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An order with its precincts and its balance */
        get: operations["ReadOrdersController_details"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up an order nothing of which is printed; its labels become void */
        post: operations["OrdersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an order whose every label is affixed or ended by an act */
        post: operations["OrdersController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/orders/{id}/precincts/{precinctId}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The PDF of the sheets (after release) or of the companion list */
        get: operations["ReadOrdersController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/orders/{id}/precincts/{precinctId}/sheets/{sheet}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cells of a sheet, for its drawing */
        get: operations["ReadOrdersController_cells"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/orders/{id}/printed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what came out of the printer: sheets, a precinct or the whole order */
        post: operations["OrdersController_printed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/labels/orders/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release proved sheets for printing */
        post: operations["OrdersController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list-format": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Columns and rules of the list format */
        get: operations["PublishFormatController_format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list-format/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The format as a page (Markdown) in three languages */
        get: operations["PublishFormatController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list-format/schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema of a list in JSON; one line of NDJSON is its definition `line` */
        get: operations["PublishFormatController_jsonSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list-format/schema.xsd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** XML Schema of a list in XML */
        get: operations["PublishFormatController_xmlSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list-format/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blank template, CSV */
        get: operations["PublishFormatController_templateCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/list-format/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blank template, XLSX */
        get: operations["PublishFormatController_templateXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Voter lists of the own territory, newest first */
        get: operations["ReadFindingsController_lists"];
        put?: never;
        /**
         * Hand in a voter list; the same file again gets the same receipt
         * @description Systems may send the bytes themselves as the body (JSON, NDJSON, XML or any other format of lists), with the fields in the address.
         */
        post: operations["ReceiveListController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list with its counts by finding and its history */
        get: operations["ReadFindingsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a submitted list (the commission whose turn it is) */
        post: operations["AcceptListController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/annotated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The annotated workbook (XLSX) */
        get: operations["ReturnFileController_workbook"];
        put?: never;
        /** Ask for the annotated workbook */
        post: operations["ReturnFileController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections files sent for a version of a list, newest first */
        get: operations["CorrectListController_list"];
        put?: never;
        /** Send only the lines of a list that have changed */
        post: operations["CorrectListController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DiscrepanciesController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Values corrected by hand: who, when, what it was; they are signed with the list */
        get: operations["EditLineController_edits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it was received */
        get: operations["ReturnFileController_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Findings of a list, in the order of its lines */
        get: operations["ReadFindingsController_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/findings/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One finding with the reasons that may be given and those that were */
        get: operations["ConfirmFindingsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/findings/{seq}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why a doubtful line is right all the same */
        post: operations["ConfirmFindingsController_one"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to confirm that this very file was taken over: which two groups of the hash to type */
        post: operations["HandOverListController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/hand-over-act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The act of handing a list over (PDF), to be signed by both sides */
        get: operations["HandOverListController_act"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/hand-over/{handOverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm with the two groups from the act; three wrong tries end it */
        post: operations["HandOverListController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/lines/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One line of a list, accepted or rejected, with its findings */
        get: operations["EditLineController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct values of one line of a checked list */
        patch: operations["EditLineController_edit"];
        trace?: never;
    };
    "/api/v1/lists/{id}/precinct-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Precincts whose number of voters differs from the register */
        get: operations["ExplainPrecinctsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/precinct-changes/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say why one or several precincts changed */
        post: operations["ExplainPrecinctsController_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a reconciled list to the akim's approver */
        post: operations["PrepareListController_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One reason for all findings of a rule, or how many it would be */
        post: operations["ConfirmFindingsController_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of a list (PDF) */
        get: operations["HandOverListController_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DiscrepanciesController_reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/reconciliation-act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MakeActController_get"];
        put?: never;
        post: operations["MakeActController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/reconciliation-act/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MakeActController_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a submitted list with reasons (the commission whose turn it is) */
        post: operations["ReturnListController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not sign: send a prepared list back to the registrar */
        post: operations["SignListController_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a prepared list and submit it to the commissions */
        post: operations["SignListController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signatures of the file of a list */
        get: operations["SignFileController_list"];
        put?: never;
        /**
         * Supply a detached CMS signature of the file of a list
         * @description As a form, or the bytes themselves as the body.
         */
        post: operations["SignFileController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DiscrepanciesController_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a list back before it is signed */
        post: operations["WithdrawListController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/assemble": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assemble the region's list from the parts of its districts */
        post: operations["AssembleListController_assemble"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/national-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DecideNationController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/national-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DecideNationController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/national-cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DecideNationController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/national-sides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DecideNationController_sides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadVoterController_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RemoveVoterController_list"];
        put?: never;
        post: operations["RemoveVoterController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/removals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RemoveVoterController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/removals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RemoveVoterController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/removals/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RemoveVoterController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/voters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadVoterController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/voters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadVoterController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/voters/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadVoterController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registries/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Snapshots of the external registers, newest first */
        get: operations["ListSnapshotsController_list"];
        put?: never;
        /** Send a snapshot of an external register (CSV, the body is the file) */
        post: operations["ReceiveSnapshotController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registries/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One snapshot */
        get: operations["ListSnapshotsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, newest month first */
        get: operations["ReportsController_list"];
        put?: never;
        /** Prepare the report of a month, or one on request; again renews the draft */
        post: operations["ReportsController_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report */
        get: operations["ReportsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/documents/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of an issued report: kk.pdf, ru.pdf, kk.xlsx, ru.xlsx */
        get: operations["ReportsController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a report; its figures are frozen and its documents made */
        post: operations["ReportsController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds, newest first */
        get: operations["ReadRoundsController_list"];
        put?: never;
        /** Open a round (Central Election Commission) */
        post: operations["OpenRoundController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One round */
        get: operations["ReadRoundsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/act": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The act of a closed round (PDF) */
        get: operations["CloseRoundController_act"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has delivered in a round */
        get: operations["ShowBoardController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze the register for the round and close it */
        post: operations["CloseRoundController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Later due dates asked for and granted in a round */
        get: operations["GrantExceptionController_list"];
        put?: never;
        /** Ask for a later due date for one region (Central Election Commission) */
        post: operations["GrantExceptionController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/exceptions/{exceptionId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a later due date that another person has asked for */
        post: operations["GrantExceptionController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/exceptions/{exceptionId}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a later due date that another person has asked for */
        post: operations["GrantExceptionController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/finding-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was confirmed why in a round, by region */
        get: operations["ConfirmFindingsController_ofRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Limits that lists of the round must keep, and how they came about */
        get: operations["LimitRoundController_get"];
        put?: never;
        /** Propose other limits; they hold once another person has signed them */
        post: operations["LimitRoundController_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/limits/{limitId}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put proposed limits into force; never by whoever proposed them */
        post: operations["LimitRoundController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/national-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DecideNationController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionController_read"];
        put?: never;
        post: operations["SessionController_open"];
        delete: operations["SessionController_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnKeysController_list"];
        put?: never;
        /** Make a key for a system that delivers the own lists */
        post: operations["OwnKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnKeysController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Districts of a day, of one region or of all */
        get: operations["ListTerritoryController_districts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory/kato-editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over an edition of the KATO classifier (CSV, the body is the file); all or nothing */
        post: operations["ImportKatoController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory/precincts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Precincts, by region and number */
        get: operations["ListPrecinctsController_list"];
        put?: never;
        /** Enter a precinct */
        post: operations["CreatePrecinctController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory/precincts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One precinct */
        get: operations["ListPrecinctsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a current precinct by a new decision */
        patch: operations["ChangePrecinctController_change"];
        trace?: never;
    };
    "/api/v1/territory/precincts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a precinct by decision */
        post: operations["ClosePrecinctController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory/precincts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over a table of precincts (CSV, the body is the file); all or nothing */
        post: operations["ImportPrecinctsController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions of a day */
        get: operations["ListTerritoryController_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a list; its bytes follow with PATCH
         * @description Upload-Metadata carries `filename`, `dry-run` and the fields of POST /lists.
         */
        post: operations["ResumeUploadController_create"];
        delete?: never;
        /** What this server understands of tus */
        options: operations["ResumeUploadController_options"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The upload and, once it is whole, the receipt of the list */
        get: operations["ResumeUploadController_read"];
        put?: never;
        post?: never;
        /** Give an upload up */
        delete: operations["ResumeUploadController_remove"];
        options?: never;
        /** How many bytes have arrived */
        head: operations["ResumeUploadController_progress"];
        /** The next bytes; with the last ones the list is made */
        patch: operations["ResumeUploadController_append"];
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedList: {
            /**
             * Format: uuid
             * @description Job that applies the list; set with the last acceptance
             */
            jobId: string | null;
            list: components["schemas"]["VoterList"];
        };
        Account: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            disabledAt: string | null;
            disabledReason: string | null;
            displayName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSignedInAt: string | null;
            login: string;
            mustChangePassword: boolean;
            /** @enum {string} */
            role: "registrar" | "approver" | "clerk" | "supervisor" | "print-operator" | "affixing-officer" | "official" | "publisher" | "administrator" | "auditor";
            territory: components["schemas"]["Territory"];
        };
        AccountKey: {
            /** Format: uuid */
            accountId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description To the minute
             */
            lastUsedAt: string | null;
            name: string;
            /** Format: date-time */
            revokedAt: string | null;
            scopes: ("lists:deliver" | "lists:read")[];
        };
        AccountKeyPage: {
            items: components["schemas"]["AccountKey"][];
        };
        AccountsPage: {
            items: components["schemas"]["Account"][];
            next: string | null;
        };
        AccountWithPassword: {
            account: components["schemas"]["Account"];
            /** @description Shown this once; has to be replaced at the first sign-in */
            oneTimePassword: string;
        };
        AffixLabel: {
            /** @description Number of the document in hand; a mismatch stops */
            documentNumber?: string;
            /** @description Precinct the officer works in; a label of another one stops */
            precinctId?: string;
            /** @description What the scanner typed; spaces, line ends and a wrong keyboard layout are repaired */
            scan: string;
        };
        AffixLabels: {
            scans: components["schemas"]["AffixLabel"][];
        };
        AffixResult: {
            /** @description Message key: why it was not affixed; null when it was */
            code: string | null;
            /** @description The affixed label; null when it was refused */
            number: string | null;
            /** @description As it was sent */
            scan: string;
            /**
             * @description State of the label where it may be told
             * @enum {string|null}
             */
            state: "formed" | "printed" | "affixed" | "spoiled" | "void" | "lost" | null;
        };
        AskRoundException: {
            /**
             * Format: date
             * @description Later than the date the region has now
             */
            dueOn: string;
            reason: string;
            regionId: string;
        };
        /** @description YYYY-MM-DD (the end of that day in Asia/Almaty) or an instant with offset */
        AsOf: string;
        AssembleList: {
            /** @enum {string} */
            language?: "kk" | "ru" | "en";
            /** Format: uuid */
            roundId: string;
        };
        AuditEvent: {
            action: string;
            /** Format: uuid */
            actorId: string | null;
            /** Format: date-time */
            at: string;
            districtId: string | null;
            hash: string;
            login: string;
            objectId: string | null;
            objectType: string;
            payload: {
                [key: string]: unknown;
            };
            regionId: string | null;
            requestId: string | null;
            role: string;
            seq: number;
        };
        AuditPage: {
            items: components["schemas"]["AuditEvent"][];
            next: number | null;
        };
        AuditVerification: {
            events: number;
            /** @description First event that was changed, replaced or removed; null when the log is whole */
            firstBadSeq: number | null;
            /** @description Last event; written down elsewhere it proves that no tail was cut off */
            head: {
                hash: string;
                seq: number;
            } | null;
        };
        BoardList: {
            accepted: number | null;
            /** @enum {string|null} */
            acceptedLevel: "district" | "region" | "republic" | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "part" | "whole" | "assembled";
            rejected: number | null;
            /** @enum {string} */
            state: "received" | "parsed" | "checked" | "reconciled" | "prepared" | "signed" | "accepted" | "applied" | "refused" | "returned" | "withdrawn" | "superseded";
            version: number;
        };
        BulkFindingReason: {
            /** @description Rule whose findings are confirmed */
            code: string;
            /** @description Refused when it would confirm another number */
            expected?: number;
            /**
             * @description Findings that have this reason now; left out: those without one
             * @enum {string}
             */
            from?: "written-so-in-document" | "checked-with-person" | "checked-with-individuals-register" | "checked-with-address-register" | "iin-not-issued" | "letter-loss-verified" | "sign-belongs-to-value" | "precinct-decides" | "boundaries-changed" | "precinct-opened" | "precinct-closed" | "housing-built" | "housing-demolished" | "institution-moved" | "migration" | "earlier-list-corrected" | "other";
            /** @description Only lines of the precinct with this number */
            precinct?: number;
            /**
             * @description Only say how many it would confirm
             * @default false
             */
            preview?: boolean;
            /** @enum {string} */
            reason: "written-so-in-document" | "checked-with-person" | "checked-with-individuals-register" | "checked-with-address-register" | "iin-not-issued" | "letter-loss-verified" | "sign-belongs-to-value" | "precinct-decides" | "boundaries-changed" | "precinct-opened" | "precinct-closed" | "housing-built" | "housing-demolished" | "institution-moved" | "migration" | "earlier-list-corrected" | "other";
            /** @description Needed where the reason alone says too little */
            text?: string;
        };
        BulkFindingReasonResult: {
            /** Format: uuid */
            bulkId: string | null;
            /** @description Findings confirmed, or that would be */
            count: number;
        };
        BulkVerdict: {
            /** @enum {string} */
            decision: "keep-list" | "take-register" | "leave-out" | "keep-voter" | "propose-removal" | "later";
            /** @description Refused when it would settle another number */
            expected?: number;
            /**
             * @description Only say how many it would settle
             * @default false
             */
            preview?: boolean;
            reason?: string;
            /**
             * @description With propose-removal
             * @enum {string}
             */
            removalReason?: "dead" | "citizenship-lost" | "court-incapacity" | "imprisonment" | "moved-away" | "entered-by-mistake";
            /** @description Document or record the decision rests on */
            source?: string;
            /** @enum {string} */
            type: "individual-not-found" | "name-spelling" | "name-differs" | "birth-date-differs" | "sex-differs" | "dead" | "not-a-citizen" | "excluded" | "under-age" | "address-differs" | "address-unknown" | "document-missing" | "document-invalid" | "twice-in-list" | "missing-from-list" | "new-voter" | "iin-unusable" | "in-two-lists";
        };
        BulkVerdictResult: {
            /** Format: uuid */
            bulkId: string | null;
            /** @description Discrepancies settled, or that would be */
            count: number;
        };
        CancelLabelOrder: {
            reason: string;
        };
        ChangePassword: {
            /** Format: password */
            currentPassword: string;
            /**
             * Format: password
             * @description At least 15 characters; any characters, no other rules but that it is not easy to guess
             */
            newPassword: string;
        };
        ChangePrecinct: {
            /**
             * Format: date
             * @description Date of the akim's decision
             */
            decisionDate: string;
            /** @description Number of the akim's decision */
            decisionNumber: string;
            districtId?: string;
            /**
             * @description general, or the place a special precinct is formed for
             * @enum {string}
             */
            kind?: "general" | "military" | "ship" | "rest-home" | "sanatorium" | "hospital" | "remote" | "pasture" | "continuous-production" | "shift-camp" | "isolation" | "abroad";
            /** @description Name in Kazakh */
            nameKk?: string;
            /** @description Name in Russian */
            nameRu?: string;
            /** @description Unique in a region among current precincts */
            number?: number;
        };
        ClosePrecinct: {
            /**
             * Format: date
             * @description Date of the akim's decision
             */
            decisionDate: string;
            /** @description Number of the akim's decision */
            decisionNumber: string;
            /**
             * Format: date
             * @description First day on which it no longer exists; today when left out
             */
            validTo?: string;
        };
        CloseRound: {
            /** @description Needed when the list of a region is not in the register */
            reason?: string;
        };
        ConfirmedFinding: {
            /** @description Reasons that may be given */
            allowed: {
                /** @enum {string} */
                reason: "written-so-in-document" | "checked-with-person" | "checked-with-individuals-register" | "checked-with-address-register" | "iin-not-issued" | "letter-loss-verified" | "sign-belongs-to-value" | "precinct-decides" | "boundaries-changed" | "precinct-opened" | "precinct-closed" | "housing-built" | "housing-demolished" | "institution-moved" | "migration" | "earlier-list-corrected" | "other";
                text: string;
            }[];
            code: string;
            column: string | null;
            /** @description Newest first */
            history: {
                /** Format: uuid */
                bulkId: string | null;
                /** Format: date-time */
                givenAt: string;
                /** Format: uuid */
                givenBy: string | null;
                reason: string;
                reasonText: string | null;
            }[];
            line: number | null;
            reason: string | null;
            reasonText: string | null;
            seq: number;
            value: string | null;
        };
        ConfirmListHandOver: {
            first: string;
            second: string;
        };
        ConfirmPrint: {
            /** @description Precinct whose sheets came out of the printer; the whole order when left out */
            precinctId?: string;
            /** @description Sheets of that precinct; all when left out */
            sheets?: number[];
        };
        CreateAccount: {
            displayName: string;
            login: string;
            /** @enum {string} */
            role: "registrar" | "approver" | "clerk" | "supervisor" | "print-operator" | "affixing-officer" | "official" | "publisher" | "administrator" | "auditor";
            territory: components["schemas"]["Territory"];
        };
        CreateAccountKey: {
            /** @description What it is used for */
            name: string;
            scopes: ("lists:deliver" | "lists:read")[];
            /** @default 365 */
            validDays?: number;
        };
        CreatePrecinct: {
            /**
             * Format: date
             * @description Date of the akim's decision
             */
            decisionDate: string;
            /** @description Number of the akim's decision */
            decisionNumber: string;
            districtId: string;
            /**
             * @description general, or the place a special precinct is formed for
             * @enum {string}
             */
            kind: "general" | "military" | "ship" | "rest-home" | "sanatorium" | "hospital" | "remote" | "pasture" | "continuous-production" | "shift-camp" | "isolation" | "abroad";
            /** @description Name in Kazakh */
            nameKk: string;
            /** @description Name in Russian */
            nameRu: string;
            /** @description Unique in a region among current precincts */
            number: number;
            /**
             * Format: date
             * @description Date of the decision when left out
             */
            validFrom?: string;
        };
        DecideRoundException: {
            note?: string;
        };
        DisableAccount: {
            reason: string;
        };
        Discrepancy: {
            /** @description As long as it is open the list cannot be submitted */
            blocking: boolean;
            /** @enum {string|null} */
            decision: "keep-list" | "take-register" | "leave-out" | "keep-voter" | "propose-removal" | "later" | null;
            districtId: string | null;
            /** Format: date */
            dueOn: string;
            /** @description { list, register, snapshot: { kind, id, asOf } }: both sides as compared */
            evidence: {
                [key: string]: unknown;
            };
            id: string;
            iin: string | null;
            /** @description Null for a voter missing from the list */
            lineNo: number | null;
            /** Format: uuid */
            listId: string;
            ownerRole: string;
            regionId: string;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            state: "open" | "decided" | "obsolete";
            /** @enum {string} */
            type: "individual-not-found" | "name-spelling" | "name-differs" | "birth-date-differs" | "sex-differs" | "dead" | "not-a-citizen" | "excluded" | "under-age" | "address-differs" | "address-unknown" | "document-missing" | "document-invalid" | "twice-in-list" | "missing-from-list" | "new-voter" | "iin-unusable" | "in-two-lists";
            voterId: string | null;
        };
        DiscrepancyCounts: {
            items: {
                blocking: boolean;
                decided: number;
                open: number;
                overdue: number;
                /** @enum {string} */
                type: "individual-not-found" | "name-spelling" | "name-differs" | "birth-date-differs" | "sex-differs" | "dead" | "not-a-citizen" | "excluded" | "under-age" | "address-differs" | "address-unknown" | "document-missing" | "document-invalid" | "twice-in-list" | "missing-from-list" | "new-voter" | "iin-unusable" | "in-two-lists";
            }[];
            openBlocking: number;
        };
        DiscrepancyPage: {
            items: components["schemas"]["Discrepancy"][];
            next: string | null;
        };
        DiscrepancyWithVerdicts: {
            allowed: ("keep-list" | "take-register" | "leave-out" | "keep-voter" | "propose-removal" | "later")[];
            /** @description As long as it is open the list cannot be submitted */
            blocking: boolean;
            /** @enum {string|null} */
            decision: "keep-list" | "take-register" | "leave-out" | "keep-voter" | "propose-removal" | "later" | null;
            districtId: string | null;
            /** Format: date */
            dueOn: string;
            /** @description { list, register, snapshot: { kind, id, asOf } }: both sides as compared */
            evidence: {
                [key: string]: unknown;
            };
            id: string;
            iin: string | null;
            /** @description Null for a voter missing from the list */
            lineNo: number | null;
            /** Format: uuid */
            listId: string;
            ownerRole: string;
            regionId: string;
            /** Format: uuid */
            roundId: string;
            sourceRequired: boolean;
            /** @enum {string} */
            state: "open" | "decided" | "obsolete";
            /** @enum {string} */
            type: "individual-not-found" | "name-spelling" | "name-differs" | "birth-date-differs" | "sex-differs" | "dead" | "not-a-citizen" | "excluded" | "under-age" | "address-differs" | "address-unknown" | "document-missing" | "document-invalid" | "twice-in-list" | "missing-from-list" | "new-voter" | "iin-unusable" | "in-two-lists";
            verdicts: components["schemas"]["Verdict"][];
            voterId: string | null;
        };
        District: {
            id: string;
            nameKk: string;
            nameRu: string;
            regionId: string;
            /** Format: date */
            validFrom: string | null;
            /**
             * Format: date
             * @description First day on which it no longer exists
             */
            validTo: string | null;
        };
        DistrictPage: {
            items: components["schemas"]["District"][];
            /** @enum {string|null} */
            next: null;
        };
        FindingPage: {
            items: {
                code: string;
                column: string | null;
                /** @description Physical line; null for the file as a whole */
                line: number | null;
                message: string;
                /** @description Reason given by the registrar */
                reason: string | null;
                /** @description His words */
                reasonText: string | null;
                seq: number;
                severity: string;
                /** @description As written in the file */
                value: string | null;
                /** @description What to do about it */
                wayOut: string;
            }[];
            next: number | null;
        };
        FindingReason: {
            /** @enum {string} */
            reason: "written-so-in-document" | "checked-with-person" | "checked-with-individuals-register" | "checked-with-address-register" | "iin-not-issued" | "letter-loss-verified" | "sign-belongs-to-value" | "precinct-decides" | "boundaries-changed" | "precinct-opened" | "precinct-closed" | "housing-built" | "housing-demolished" | "institution-moved" | "migration" | "earlier-list-corrected" | "other";
            /** @description Needed where the reason alone says too little */
            text?: string;
        };
        FindingReasonCount: {
            code: string;
            findings: number;
            lines: number;
            /** @description null: no reason yet */
            reason: string | null;
            text: string | null;
        };
        Health: {
            checks: {
                /** @enum {string} */
                database: "ok" | "failed";
                /** @enum {string} */
                queue: "ok" | "failed";
                /** @enum {string} */
                schema: "ok" | "failed";
                /** @enum {string} */
                storage: "ok" | "failed";
            };
            /** @enum {string} */
            status: "ok" | "failed";
        };
        Job: {
            cancelRequested: boolean;
            counters: {
                [key: string]: number;
            };
            /** Format: date-time */
            createdAt: string;
            districtId: string | null;
            error: {
                code: string;
                title: string;
            } | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            progress: {
                done: number;
                /** @description Forecast from the pace so far */
                secondsLeft: number | null;
                total: number;
            } | null;
            regionId: string | null;
            result: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            startedAt: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description Id of what is worked on: a list, an order, a report */
            subjectId: string | null;
        };
        JobsPage: {
            items: components["schemas"]["Job"][];
            next: string | null;
        };
        KatoImport: {
            districts: components["schemas"]["TerritoryChanges"];
            edition: string;
            /** Format: date */
            effectiveOn: string;
            /** @description Imported before; nothing was changed now */
            known: boolean;
            /** @description Current precincts whose district no longer exists */
            precinctsLeftBehind: number;
            regions: components["schemas"]["TerritoryChanges"];
            repairs: components["schemas"]["NameRepair"][];
            sha256: string;
            units: {
                [key: string]: number;
            };
        };
        LabelAct: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "spoiled" | "void" | "lost" | "reprinted";
            labels: number;
            /** Format: uuid */
            reprintOrderId: string | null;
        };
        LabelLedger: {
            affixed: number;
            /** @description formed = affixed + spoiled + voided + lost + in stock */
            balanced: boolean;
            formed: number;
            /** @description Formed or printed and not yet affixed */
            inStock: number;
            lost: number;
            /** @description Ever printed */
            printed: number;
            spoiled: number;
            voided: number;
        };
        LabelOrder: {
            /** @description Message key: why it was cancelled */
            cancelCode: string | null;
            /** @description In the words of the person who cancelled it */
            cancelReason: string | null;
            districtId: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Its latest job: forming, laying out or proving
             */
            jobId: string | null;
            /** @description Labels formed */
            labels: number;
            /** @description Region, year and running number, as printed: 10-2027-00001 */
            number: string;
            /** Format: date */
            orderedOn: string;
            precinctId: string | null;
            /** @description Cells read back as expected */
            proved: number;
            regionId: string;
            /** Format: uuid */
            reprintActId: string | null;
            sheet: string;
            sheets: number;
            /** @description Voters who have a live label for their document */
            skippedLive: number;
            /** @description Voters without a valid identity document */
            skippedNoDocument: number;
            startCell: number;
            /** @enum {string} */
            state: "requested" | "forming" | "formed" | "laid-out" | "proved" | "released" | "printed" | "closed" | "cancelled";
            symbology: string;
        };
        LabelOrderDetails: {
            /** @description Message key: why it was cancelled */
            cancelCode: string | null;
            /** @description In the words of the person who cancelled it */
            cancelReason: string | null;
            districtId: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Its latest job: forming, laying out or proving
             */
            jobId: string | null;
            /** @description Labels formed */
            labels: number;
            ledger: components["schemas"]["LabelLedger"];
            /** @description Region, year and running number, as printed: 10-2027-00001 */
            number: string;
            /** Format: date */
            orderedOn: string;
            precinctId: string | null;
            precincts: components["schemas"]["LabelOrderPrecinct"][];
            /** @description Cells read back as expected */
            proved: number;
            regionId: string;
            /** Format: uuid */
            reprintActId: string | null;
            sheet: string;
            sheets: number;
            /** @description Voters who have a live label for their document */
            skippedLive: number;
            /** @description Voters without a valid identity document */
            skippedNoDocument: number;
            startCell: number;
            /** @enum {string} */
            state: "requested" | "forming" | "formed" | "laid-out" | "proved" | "released" | "printed" | "closed" | "cancelled";
            symbology: string;
        };
        LabelOrderPrecinct: {
            firstNumber: string;
            labels: number;
            /** @description Its sheets and companion list are made */
            laidOut: boolean;
            lastNumber: string;
            nameKk: string;
            nameRu: string;
            number: number;
            precinctId: string;
            /** @description No label of it waits for the printer */
            printed: boolean;
            /** @description Cells read back as expected; null before the proof */
            proved: number | null;
            sheets: number;
        };
        LabelOrdersPage: {
            items: components["schemas"]["LabelOrder"][];
            /** Format: uuid */
            next: string | null;
        };
        LateDelivery: {
            note: string;
            /** @enum {string} */
            reason: "source-late" | "technical" | "staff" | "correction" | "emergency" | "other";
        };
        ListCorrection: {
            added: number | null;
            /**
             * Format: uuid
             * @description Version that is corrected
             */
            baseListId: string;
            blank: number | null;
            declaredLines: number | null;
            fileName: string;
            header: number | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            jobId: string | null;
            /** @description Physical lines = header + blank + replaced + unchanged + added + removed + unmatched */
            lines: number | null;
            /**
             * Format: uuid
             * @description Version that came of it
             */
            listId: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            receivedBy: string | null;
            /** Format: date */
            receivedOn: string;
            refused: {
                code: string;
                message: string;
            } | null;
            removed: number | null;
            replaced: number | null;
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @enum {string} */
            state: "received" | "applied" | "refused" | "obsolete";
            unchanged: number | null;
            unmatched: number | null;
        };
        ListCorrections: {
            items: components["schemas"]["ListCorrection"][];
        };
        ListEdits: {
            items: {
                column: string;
                /** Format: date-time */
                editedAt: string;
                /** Format: uuid */
                editedBy: string | null;
                id: string;
                /** @description Whether the line was accepted afterwards */
                isTaken: boolean;
                line: number;
                newValue: string | null;
                oldValue: string | null;
            }[];
            next: string | null;
        };
        ListFormat: {
            columns: {
                code: string;
                example: string;
                /** @description Characters */
                maxLength: number;
                otherTitles: string[];
                /**
                 * @description In every line; this or the other address column; may be empty
                 * @enum {string}
                 */
                required: "line" | "address" | "no";
                title: string;
            }[];
            encodings: string[];
            rules: {
                code: string;
                columns: string[];
                /** @enum {string} */
                judgedBy: "anyone" | "server";
                message: string;
                /** @enum {string} */
                severity: "refuse" | "reject" | "confirm" | "note";
                wayOut: string;
            }[];
            version: number;
        };
        ListHandOver: {
            /** Format: date-time */
            confirmedAt: string;
            /** @enum {string} */
            level: "district" | "region" | "republic";
            /** Format: uuid */
            receiverId: string;
        };
        ListHandOverAsked: {
            /** @description Which two of the 16 groups of the SHA-256 on the act to type, from 1 */
            groups: (number)[];
            /** Format: uuid */
            id: string;
            triesLeft: number;
        };
        ListLine: {
            findings: {
                code: string;
                column: string | null;
                message: string;
                reason: string | null;
                seq: number;
                severity: string;
                value: string | null;
            }[];
            /** @description Accepted; otherwise rejected */
            isTaken: boolean;
            line: number;
            /** @description By column, as written where that is known */
            values: {
                [key: string]: string;
            };
        };
        ListLineEdit: {
            /** @description New values by column; an empty one takes the value out */
            values: {
                [key: string]: string;
            };
        };
        ListPage: {
            items: components["schemas"]["VoterList"][];
            /** Format: uuid */
            next: string | null;
        };
        ListReceipt: {
            declaredLines: number | null;
            districtId: string | null;
            /** @description Only tried: read and judged, never part of the round */
            dryRun: boolean;
            /**
             * Format: date
             * @description Last day to deliver, an exception granted to the region counted in
             */
            dueOn: string;
            /**
             * Format: date-time
             * @description When a trial run and its findings are swept away
             */
            expiresAt: string | null;
            fileName: string;
            /**
             * Format: uuid
             * @description Id of the list
             */
            id: string;
            /**
             * Format: uuid
             * @description Job that checks it
             */
            jobId: string;
            /** @enum {string} */
            kind: "part" | "whole" | "assembled";
            /** @description Why the first delivery came after the due date */
            late: components["schemas"]["LateDelivery"] | null;
            onTime: boolean;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date */
            receivedOn: string;
            regionId: string;
            /** Format: uuid */
            roundId: string;
            /** @description Of the bytes as received */
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @description 0 for a trial run */
            version: number;
        };
        ListSignature: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "rsa" | "ecdsa" | "gost" | "unknown";
            /** Format: uuid */
            listId: string;
            /** @description The reason in words */
            message: string;
            reason: string;
            /** @enum {string} */
            revocation: "checked" | "not-checked";
            /** Format: uuid */
            sentBy: string;
            /** @description Of the signature itself */
            sha256: string;
            signers: components["schemas"]["ListSigner"][];
            /** @enum {string} */
            state: "valid" | "invalid" | "unverifiable";
            /** Format: date-time */
            verifiedAt: string;
            verifiedBy: string | null;
        };
        ListSignaturePage: {
            items: components["schemas"]["ListSignature"][];
            /** @description Kinds this installation can verify */
            verifiable: ("rsa" | "ecdsa" | "gost" | "unknown")[];
        };
        ListSigner: {
            issuer: string;
            /** @description Common name of the certificate */
            name: string;
            /** @description Serial number of the certificate, hexadecimal */
            serial: string;
            /**
             * Format: date-time
             * @description As stated by the signer; nobody has witnessed it unless a time stamp is verified
             */
            signedAt: string | null;
            /** Format: date-time */
            validFrom: string | null;
            /** Format: date-time */
            validTo: string | null;
        };
        ListUpload: {
            /** Format: date-time */
            expiresAt: string;
            fileName: string;
            /** Format: uuid */
            id: string;
            /** @description Bytes that have arrived */
            offset: number;
            /** @description Of the list, once the file is whole */
            receipt: components["schemas"]["ListReceipt"] | null;
            /** @description Bytes of the whole file */
            size: number;
        };
        Live: {
            /** @enum {string} */
            status: "ok";
        };
        NameRepair: {
            /** @enum {string} */
            column: "name_kk" | "name_ru";
            kinds: ("kz-1048" | "look-alike" | "no-break-space" | "extra-space" | "kind-word")[];
            line: number;
            raw: string;
            repaired: string;
        };
        NationalCase: {
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: uuid */
            decidedBy: string | null;
            /** Format: date */
            dueOn: string;
            id: string;
            iin: string;
            /** Format: date */
            openedOn: string;
            reason: string | null;
            /**
             * Format: uuid
             * @description Transfer that the decision has proposed; a second member approves it
             */
            removalId: string | null;
            /** Format: uuid */
            roundId: string;
            source: string | null;
            /** @enum {string} */
            state: "open" | "decided" | "closed";
        };
        NationalCasePage: {
            items: components["schemas"]["NationalCase"][];
            next: string | null;
        };
        NationalCaseWithSides: {
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: uuid */
            decidedBy: string | null;
            /** Format: date */
            dueOn: string;
            id: string;
            iin: string;
            /** Format: date */
            openedOn: string;
            reason: string | null;
            /**
             * Format: uuid
             * @description Transfer that the decision has proposed; a second member approves it
             */
            removalId: string | null;
            /** Format: uuid */
            roundId: string;
            sides: {
                address: string | null;
                /** Format: date */
                birthDate: string | null;
                districtId: string | null;
                givenName: string | null;
                id: string;
                lineNo: number;
                /** Format: uuid */
                listId: string;
                /** @description What became of the line when its list was applied */
                outcome: string | null;
                patronymic: string | null;
                regionId: string;
                registrationKind: string | null;
                /** @enum {string} */
                state: "open" | "keep-list" | "leave-out" | "gone";
                surname: string | null;
                /** @description Set when the register itself is the side */
                voterId: string | null;
            }[];
            source: string | null;
            /** @enum {string} */
            state: "open" | "decided" | "closed";
        };
        NationalCheckJob: {
            /** Format: uuid */
            jobId: string;
        };
        NationalDecision: {
            /** @description The side that stands; all others are left out */
            keepSideId: string;
            reason: string;
            source: string;
        };
        NationalSide: {
            id: string;
            lineNo: number;
            /** Format: uuid */
            listId: string;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            state: "open" | "keep-list" | "leave-out" | "gone";
            /** @description The same neutral text for everybody; it says nothing of the other side */
            text: string;
            voterId: string | null;
        };
        NationalSidePage: {
            items: components["schemas"]["NationalSide"][];
            next: string | null;
        };
        NewAccountKey: {
            /** @description Shown this once: send it as `Authorization: Bearer tzk_…` */
            key: string;
            record: components["schemas"]["AccountKey"];
        };
        NewRemoval: {
            /**
             * @description From the closed list
             * @enum {string}
             */
            reason: "dead" | "citizenship-lost" | "court-incapacity" | "imprisonment" | "moved-away" | "entered-by-mistake";
            /** Format: uuid */
            roundId: string;
            /** @description Document or record the decision rests on, with its number and date */
            source: string;
            voterId: string;
        };
        NewRoundLimits: {
            /** @description A precinct that changed by more must be explained; 100: none but new and closed ones */
            precinctPercent: number;
            reason: string;
            /** @description Largest share of rejected lines; 100: no limit */
            rejectedPercent: number;
            /** @description Largest share of accepted lines with a finding that has no reason; 0: every finding needs one */
            unconfirmedPercent: number;
        };
        NewVerdict: {
            /** @enum {string} */
            decision: "keep-list" | "take-register" | "leave-out" | "keep-voter" | "propose-removal" | "later";
            reason?: string;
            /**
             * @description With propose-removal
             * @enum {string}
             */
            removalReason?: "dead" | "citizenship-lost" | "court-incapacity" | "imprisonment" | "moved-away" | "entered-by-mistake";
            /** @description Document or record the decision rests on */
            source?: string;
        };
        OpenRound: {
            /**
             * Format: date
             * @description Date the lists speak of; half-year rounds: 1 January or 1 July
             */
            asOf: string;
            /**
             * Format: date
             * @description Last day to deliver
             */
            dueOn: string;
            /** @enum {string} */
            kind: "half-year" | "on-request";
            /** @description Number and subject of the request */
            reference?: string;
            /** @description Two KATO digits each; all regions when left out */
            regions?: string[];
        };
        OrderLabels: {
            /** @description District; that of the account, or the whole region, when left out */
            districtId?: string;
            /** @description Precinct; the whole district or region when left out */
            precinctId?: string;
            /** @description Region; that of the account when left out */
            regionId?: string;
            /** @default a4-65 */
            sheet?: string;
            /**
             * @description First free cell of the first sheet of each precinct
             * @default 1
             */
            startCell?: number;
            /** @default code128 */
            symbology?: string;
        };
        Precinct: {
            /**
             * Format: date
             * @description Date of the akim's decision
             */
            decisionDate: string;
            /** @description Number of the akim's decision */
            decisionNumber: string;
            districtId: string;
            id: string;
            /**
             * @description general, or the place a special precinct is formed for
             * @enum {string}
             */
            kind: "general" | "military" | "ship" | "rest-home" | "sanatorium" | "hospital" | "remote" | "pasture" | "continuous-production" | "shift-camp" | "isolation" | "abroad";
            /** @description Name in Kazakh */
            nameKk: string;
            /** @description Name in Russian */
            nameRu: string;
            /** @description Unique in a region among current precincts */
            number: number;
            regionId: string;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description First day on which it no longer exists
             */
            validTo: string | null;
        };
        PrecinctChanges: {
            allowed: {
                reason: string;
                text: string;
            }[];
            /** @description Every explanation, newest first */
            history: {
                /** @description Accepted lines of the list */
                after: number;
                /** @description Active voters of the register when the list was checked */
                before: number;
                /** Format: date-time */
                givenAt: string | null;
                /** Format: uuid */
                givenBy: string | null;
                precinctId: string;
                reason: string | null;
                reasonText: string | null;
            }[];
            items: {
                /** @description Accepted lines of the list */
                after: number;
                /** @description Active voters of the register when the list was checked */
                before: number;
                districtId: string | null;
                /** Format: date-time */
                givenAt: string | null;
                /** Format: uuid */
                givenBy: string | null;
                /** @enum {string} */
                kind: "changed" | "new" | "closed";
                /**
                 * Format: uuid
                 * @description The list, or the part of an assembled one
                 */
                listId: string;
                mustExplain: boolean;
                number: number;
                /** @description Of the number before; null for a new precinct */
                percent: number | null;
                precinctId: string;
                reason: string | null;
                reasonText: string | null;
                regionId: string;
            }[];
            limitPercent: number;
            /** @description To be explained still */
            open: number;
        };
        PrecinctExplanation: {
            /** @description Refused when it would explain another number */
            expected?: number;
            /** @description Numbers of precincts; left out: all that are still to be explained */
            precincts?: number[];
            /** @enum {string} */
            reason: "boundaries-changed" | "precinct-opened" | "precinct-closed" | "housing-built" | "housing-demolished" | "institution-moved" | "migration" | "earlier-list-corrected" | "other";
            text: string;
        };
        PrecinctImport: {
            accepted: number;
            blank: number;
            changed: number;
            created: number;
            faultCount: number;
            /** @description The first 100 */
            faults: {
                code: string;
                column: string | null;
                line: number;
            }[];
            header: number;
            lines: number;
            rejected: number;
            /** @description Names that were not taken as they stood */
            repairs: {
                column: string;
                kinds: string[];
                line: number;
            }[];
            /** @enum {string} */
            state: "imported" | "refused";
            unchanged: number;
        };
        PrecinctPage: {
            items: components["schemas"]["Precinct"][];
            next: string | null;
        };
        PrepareReport: {
            /**
             * @default monthly
             * @enum {string}
             */
            kind?: "monthly" | "on-request";
            /** @description Month reported on, YYYY-MM */
            month: string;
            remark?: string;
            /** @description Number of the request of the Presidential Administration */
            requestReference?: string;
        };
        Problem: {
            /** @example record.not-found */
            code: string;
            /** @description Faults of single fields of the request */
            errors?: string[];
            requestId?: string;
            status: number;
            title: string;
            type: string;
        };
        ProgressFigures: {
            /** @description formed = affixed + spoiled + voided + lost + in stock, in every part */
            balanced: boolean;
            /** @description Labels formed or printed whose whereabouts the month leaves open */
            openStock: number;
            /** @description Districts of a region; regions of the republic */
            parts: {
                affixed: number;
                formed: number;
                id: string;
                /** @description Formed or printed, and neither affixed nor ended */
                inStock: number;
                lost: number;
                nameKk: string;
                nameRu: string;
                printed: number;
                reported: boolean | null;
                spoiled: number;
                voided: number;
                /** @description Active voters of the register when the figures were counted */
                voters: number;
            }[];
            /** @description Affixed labels of 100 voters, one decimal */
            percent: number;
            /** @description Total of the last issued monthly report before this one */
            previous: {
                affixed: number;
                formed: number;
                /** @description Formed or printed, and neither affixed nor ended */
                inStock: number;
                lost: number;
                printed: number;
                spoiled: number;
                voided: number;
                /** @description Active voters of the register when the figures were counted */
                voters: number;
            } | null;
            /** @description Voters without an affixed label */
            remaining: number;
            total: {
                affixed: number;
                formed: number;
                /** @description Formed or printed, and neither affixed nor ended */
                inStock: number;
                lost: number;
                printed: number;
                spoiled: number;
                voided: number;
                /** @description Active voters of the register when the figures were counted */
                voters: number;
            };
        };
        ProgressReport: {
            /** Format: date */
            asOf: string;
            /** @description Documents that are ready: kk.pdf, kk.xlsx, ru.pdf, ru.xlsx */
            documents: string[];
            figures: components["schemas"]["ProgressFigures"];
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            /**
             * Format: uuid
             * @description Makes the documents; null for a draft
             */
            jobId: string | null;
            /** @enum {string} */
            kind: "monthly" | "on-request";
            /**
             * Format: date
             * @description First day of the month
             */
            month: string;
            /** @description As printed: 10-2027-01, on request 10-2027-01-R1; KZ-2027-01 for the republic */
            number: string;
            /** @description null: the consolidated report of the republic */
            regionId: string | null;
            remark: string | null;
            requestReference: string | null;
            /** @enum {string} */
            state: "draft" | "issued";
        };
        Reason: {
            /** @description Shown to everybody who works with the list */
            reason: string;
        };
        ReconciliationAct: {
            figures: components["schemas"]["ReconciliationFigures"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            kkFileId: string;
            /** Format: uuid */
            listId: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date */
            madeOn: string;
            /** Format: uuid */
            ruFileId: string;
            /** Format: uuid */
            runId: string;
        };
        ReconciliationFigures: {
            /** Format: date */
            asOf: string;
            districtId: string | null;
            /** @description Settled by a verdict of an earlier round */
            fromMemory: number;
            /** @description Lines that will not be applied */
            leftOut: number;
            lines: {
                accepted: number;
                blank: number;
                header: number;
                physical: number;
                rejected: number;
            };
            /** Format: uuid */
            listId: string;
            /** Format: date */
            ranOn: string;
            regionId: string;
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            runId: string;
            sha256: string;
            snapshots: {
                addresses: {
                    /** Format: date */
                    asOf: string;
                    id: string;
                };
                documents: {
                    /** Format: date */
                    asOf: string;
                    id: string;
                };
                exclusions: {
                    /** Format: date */
                    asOf: string;
                    id: string;
                };
                individuals: {
                    /** Format: date */
                    asOf: string;
                    id: string;
                };
            };
            types: {
                decisions: {
                    [key: string]: number;
                };
                found: number;
                open: number;
                /** @enum {string} */
                type: "individual-not-found" | "name-spelling" | "name-differs" | "birth-date-differs" | "sex-differs" | "dead" | "not-a-citizen" | "excluded" | "under-age" | "address-differs" | "address-unknown" | "document-missing" | "document-invalid" | "twice-in-list" | "missing-from-list" | "new-voter" | "iin-unusable" | "in-two-lists";
            }[];
            version: number;
        };
        ReconciliationJob: {
            /** Format: uuid */
            jobId: string;
        };
        RecordLabelAct: {
            /**
             * @description reprinted ends the labels as spoiled and orders new ones for the same voters
             * @enum {string}
             */
            kind: "spoiled" | "void" | "lost" | "reprinted";
            numbers?: string[];
            /** @description Cells of a sheet instead of numbers */
            place?: {
                cells: number[];
                /** Format: uuid */
                orderId: string;
                precinctId: string;
                sheet: number;
            };
            reason: string;
            /**
             * @description Sheet format of the new labels of a reprint
             * @default a4-65
             */
            sheet?: string;
            /** @default 1 */
            startCell?: number;
        };
        Region: {
            id: string;
            kato: string;
            nameEn: string;
            nameKk: string;
            nameRu: string;
            /** Format: date */
            validFrom: string | null;
            /**
             * Format: date
             * @description First day on which it no longer exists
             */
            validTo: string | null;
        };
        RegionPage: {
            items: components["schemas"]["Region"][];
            /** @enum {string|null} */
            next: null;
        };
        Removal: {
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: uuid */
            decidedBy: string | null;
            districtId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "removal" | "transfer";
            precinctId: number;
            /** Format: date-time */
            proposedAt: string;
            /** Format: uuid */
            proposedBy: string;
            /** @enum {string} */
            reason: "dead" | "citizenship-lost" | "court-incapacity" | "imprisonment" | "moved-away" | "entered-by-mistake" | "counted-elsewhere";
            regionId: string;
            rejectedBecause: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            /** Format: uuid */
            releasedBy: string | null;
            /** Format: uuid */
            roundId: string;
            source: string;
            /**
             * @description approved: waits until the CEC lets a surge pass
             * @enum {string}
             */
            state: "proposed" | "rejected" | "approved" | "applied";
            voterId: string;
        };
        RemovalPage: {
            items: components["schemas"]["Removal"][];
            /** Format: uuid */
            next: string | null;
        };
        RemovalRejection: {
            reason: string;
        };
        ReportsPage: {
            items: components["schemas"]["ProgressReport"][];
            /** Format: uuid */
            next: string | null;
        };
        Round: {
            /** @description Ids of the acts, once closed */
            acts: {
                /** Format: uuid */
                kk: string | null;
                /** Format: uuid */
                ru: string | null;
            };
            /** Format: date */
            asOf: string;
            /** Format: date */
            closedOn: string | null;
            closeReason: string | null;
            /** @description The register is being frozen; nothing more is taken in */
            closing: boolean;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "half-year" | "on-request";
            /** Format: date */
            openedOn: string;
            reference: string | null;
            /** @description Two KATO digits each */
            regions: string[];
            /** @description SHA-256, lower-case hexadecimal */
            rootHash: string | null;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description Voters in the frozen register */
            voters: number | null;
        };
        RoundBoard: {
            /** @description Regions whose lists are in the register */
            applied: number;
            /** Format: date */
            asOf: string;
            delivered: number;
            /** Format: date */
            dueOn: string;
            /** @description Regions that owe a list */
            expected: number;
            /** @description Delivered late or overdue */
            late: number;
            regions: {
                applied: boolean;
                /** Format: date */
                deliveredOn: string | null;
                /**
                 * @description Against the due date, early being before that day; the first delivery counts
                 * @enum {string}
                 */
                delivery: "expected" | "overdue" | "early" | "on-time" | "late";
                /**
                 * Format: date
                 * @description The region's own due date
                 */
                dueOn: string;
                /** @description Its due date is later than the round says, by a decision of two people */
                hasException: boolean;
                /** @description Reason of a late first delivery */
                late: components["schemas"]["LateDelivery"] | null;
                /** @description Last version that counts */
                list: components["schemas"]["BoardList"] | null;
                name: string;
                /** @description Empty when the region delivered one file */
                parts: {
                    /** Format: date */
                    deliveredOn: string | null;
                    /**
                     * @description Against the due date, early being before that day; the first delivery counts
                     * @enum {string}
                     */
                    delivery: "expected" | "overdue" | "early" | "on-time" | "late";
                    districtId: string;
                    /** @description Reason of a late first delivery */
                    late: components["schemas"]["LateDelivery"] | null;
                    /** @description Last version that counts */
                    list: components["schemas"]["BoardList"] | null;
                    name: string;
                }[];
                regionId: string;
            }[];
            /** Format: uuid */
            roundId: string;
        };
        RoundClosing: {
            /** Format: uuid */
            jobId: string;
        };
        RoundException: {
            /** Format: uuid */
            askedBy: string;
            /** Format: date */
            askedOn: string;
            /** Format: uuid */
            decidedBy: string | null;
            /** Format: date */
            decidedOn: string | null;
            decisionNote: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** @description Two KATO digits */
            regionId: string;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            state: "asked" | "granted" | "declined";
        };
        RoundExceptionPage: {
            items: components["schemas"]["RoundException"][];
        };
        RoundFindingReasons: {
            confirmed: number;
            items: {
                code: string;
                findings: number;
                lines: number;
                /** @description null: no reason yet */
                reason: string | null;
                regionId: string;
                text: string | null;
            }[];
            open: number;
        };
        RoundLimits: {
            /** @description Newest first; unsigned ones are proposals */
            history: {
                /** Format: uuid */
                id: string;
                /** @description A precinct that changed by more must be explained; 100: none but new and closed ones */
                precinctPercent: number;
                reason: string;
                /** @description Largest share of rejected lines; 100: no limit */
                rejectedPercent: number;
                /** Format: date-time */
                setAt: string;
                /** Format: uuid */
                setBy: string;
                /**
                 * Format: date-time
                 * @description In force from then on
                 */
                signedAt: string | null;
                /** Format: uuid */
                signedBy: string | null;
                /** @description Largest share of accepted lines with a finding that has no reason; 0: every finding needs one */
                unconfirmedPercent: number;
            }[];
            inForce: {
                /** @description A precinct that changed by more must be explained; 100: none but new and closed ones */
                precinctPercent: number;
                /** @description Largest share of rejected lines; 100: no limit */
                rejectedPercent: number;
                /** @description Largest share of accepted lines with a finding that has no reason; 0: every finding needs one */
                unconfirmedPercent: number;
            };
        };
        RoundPage: {
            items: components["schemas"]["Round"][];
            next: string | null;
        };
        SheetCell: {
            cell: number;
            number: string;
            /** @enum {string} */
            state: "formed" | "printed" | "affixed" | "spoiled" | "void" | "lost";
        };
        SignIn: {
            login: string;
            /** Format: password */
            password: string;
        };
        Snapshot: {
            /**
             * Format: date
             * @description Day the register was copied as of
             */
            asOf: string;
            blank: number | null;
            /** Format: date-time */
            createdAt: string;
            declaredRows: number | null;
            faultCount: number | null;
            /** @description The first 100, without values */
            faults: {
                code: string;
                column: string | null;
                line: number;
            }[];
            fileName: string | null;
            id: string;
            /** Format: date-time */
            importedAt: string | null;
            /** @description Work that loads it */
            jobId: string | null;
            /** @enum {string} */
            kind: "individuals" | "addresses" | "documents" | "exclusions";
            /** @description Physical lines: 1 header + blank + rows + rejected */
            lines: number | null;
            refusedCode: string | null;
            refusedParams: {
                [key: string]: string | number;
            } | null;
            rejected: number | null;
            /** @description Accepted rows */
            rows: number | null;
            sha256: string;
            /** @description Bytes */
            size: number | null;
            /** @enum {string} */
            state: "loading" | "ready" | "failed";
        };
        SnapshotPage: {
            items: components["schemas"]["Snapshot"][];
            next: string | null;
        };
        SnapshotReceipt: {
            /** @description Received before; nothing was changed now */
            known: boolean;
            snapshot: components["schemas"]["Snapshot"];
        };
        SurgeRelease: {
            regionId: string;
            /** Format: uuid */
            roundId: string;
        };
        SurgeReleased: {
            applied: number;
        };
        Territory: {
            /** @enum {string} */
            level: "republic";
        } | {
            /** @enum {string} */
            level: "region";
            /** @description Two KATO digits */
            regionId: string;
        } | {
            /** @description Nine-digit KATO code */
            districtId: string;
            /** @enum {string} */
            level: "district";
            /** @description Two KATO digits */
            regionId: string;
        } | {
            /** @description Nine-digit KATO code */
            districtId: string;
            /** @enum {string} */
            level: "precinct";
            precinctId: string;
            /** @description Two KATO digits */
            regionId: string;
        };
        TerritoryChanges: {
            added: number;
            changed: number;
            closed: number;
        };
        Verdict: {
            /** Format: date-time */
            decidedAt: string;
            /** Format: uuid */
            decidedBy: string | null;
            /** @enum {string} */
            decision: "keep-list" | "take-register" | "leave-out" | "keep-voter" | "propose-removal" | "later";
            id: string;
            inBulk: boolean;
            reason: string | null;
            /** @description Taken over from an earlier round */
            remembered: boolean;
            /** @description The discrepancy it was decided on */
            rememberedFrom: string | null;
            /** Format: uuid */
            removalId: string | null;
            source: string | null;
        };
        Voter: {
            address: string | null;
            addressCode: string | null;
            /** Format: date */
            birthDate: string;
            citizenship: string | null;
            districtId: string | null;
            /** Format: date */
            documentDate: string | null;
            /** Format: date */
            documentExpiry: string | null;
            documentIssuer: string | null;
            documentNumber: string | null;
            documentType: string | null;
            /** @enum {string|null} */
            flag: "missing-from-list" | null;
            givenName: string;
            id: string;
            iin: string;
            /** @description Line of that list */
            lineNo: number;
            /**
             * Format: uuid
             * @description List this state came from
             */
            listId: string;
            patronymic: string | null;
            precinctId: number;
            regionId: string;
            registrationKind: string;
            /** @enum {string} */
            sex: "M" | "F";
            /** @enum {string} */
            state: "active" | "removed";
            surname: string;
            versionNo: number;
        };
        VoterCounts: {
            /** @description Active voters of all items */
            active: number;
            /** @description Of these, missing from the last applied list; null for an earlier state */
            flagged: number | null;
            items: {
                active: number;
                districtId: string | null;
                flagged: number | null;
                precinctId: number;
                regionId: string;
            }[];
        };
        VoterHistory: {
            removals: {
                /** Format: date-time */
                appliedAt: string | null;
                /** Format: date-time */
                decidedAt: string | null;
                /** Format: uuid */
                decidedBy: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "removal" | "transfer";
                /** Format: date-time */
                proposedAt: string;
                /** Format: uuid */
                proposedBy: string;
                reason: string;
                source: string;
                state: string;
            }[];
            versions: components["schemas"]["VoterVersion"][];
        };
        VoterList: {
            accepted: number | null;
            /**
             * @description Highest commission level that has accepted it
             * @enum {string|null}
             */
            acceptedLevel: "district" | "region" | "republic" | null;
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: uuid */
            assembledInto: string | null;
            blank: number | null;
            /**
             * Format: uuid
             * @description The version it was made from by a corrections file
             */
            corrects: string | null;
            declaredLines: number | null;
            districtId: string | null;
            dryRun: boolean;
            encoding: string | null;
            /**
             * Format: date-time
             * @description When a trial run is swept away
             */
            expiresAt: string | null;
            fileName: string;
            format: string | null;
            header: number | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            jobId: string | null;
            /** @enum {string} */
            kind: "part" | "whole" | "assembled";
            /** @enum {string} */
            language: "kk" | "ru" | "en";
            late: components["schemas"]["LateDelivery"] | null;
            /** @description Physical lines = header + blank + accepted + rejected */
            lines: number | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date */
            receivedOn: string;
            refused: {
                code: string;
                message: string;
            } | null;
            regionId: string;
            rejected: number | null;
            /** Format: uuid */
            roundId: string;
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @enum {string} */
            state: "received" | "parsed" | "checked" | "reconciled" | "prepared" | "signed" | "accepted" | "applied" | "refused" | "returned" | "withdrawn" | "superseded";
            /** @description Accepted lines with something to confirm */
            toConfirm: number | null;
            /** @description 0 for a trial run */
            version: number;
        };
        VoterListDetail: {
            accepted: number | null;
            /**
             * @description Highest commission level that has accepted it
             * @enum {string|null}
             */
            acceptedLevel: "district" | "region" | "republic" | null;
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: uuid */
            assembledInto: string | null;
            blank: number | null;
            /**
             * Format: uuid
             * @description The version it was made from by a corrections file
             */
            corrects: string | null;
            declaredLines: number | null;
            districtId: string | null;
            dryRun: boolean;
            /** @description Values corrected by hand */
            edits: number;
            /** @description Of these corrections, taken with the signature */
            editsSha256: string | null;
            encoding: string | null;
            /**
             * Format: date-time
             * @description When a trial run is swept away
             */
            expiresAt: string | null;
            fileName: string;
            findings: {
                code: string;
                findings: number;
                lines: number;
                message: string;
                severity: string;
            }[];
            format: string | null;
            /** @description When a commission confirmed that it holds this very file */
            handOver: components["schemas"]["ListHandOver"] | null;
            header: number | null;
            history: {
                /** Format: uuid */
                actorId: string | null;
                actorRole: string;
                /** Format: date-time */
                at: string;
                from: string | null;
                level: string | null;
                reason: string | null;
                to: string;
            }[];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            jobId: string | null;
            /** @enum {string} */
            kind: "part" | "whole" | "assembled";
            /** @enum {string} */
            language: "kk" | "ru" | "en";
            late: components["schemas"]["LateDelivery"] | null;
            /** @description Physical lines = header + blank + accepted + rejected */
            lines: number | null;
            /** @description Of a list whose encoding is in doubt: how it may be read, the likeliest first; name the right one in a new upload */
            readings: {
                encoding: string;
                /** @description The same fields in each reading */
                samples: string[];
            }[];
            /** @description What was confirmed why */
            reasons: components["schemas"]["FindingReasonCount"][];
            /** Format: date-time */
            receivedAt: string;
            /** Format: date */
            receivedOn: string;
            refused: {
                code: string;
                message: string;
            } | null;
            regionId: string;
            rejected: number | null;
            /** Format: uuid */
            roundId: string;
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @enum {string} */
            state: "received" | "parsed" | "checked" | "reconciled" | "prepared" | "signed" | "accepted" | "applied" | "refused" | "returned" | "withdrawn" | "superseded";
            /** @description Accepted lines with something to confirm */
            toConfirm: number | null;
            /** @description Findings without the reason they ask for; those of the parts of an assembled list count */
            unconfirmed: number;
            /** @description 0 for a trial run */
            version: number;
        };
        VoterOrVersion: components["schemas"]["Voter"] | components["schemas"]["VoterVersion"];
        VoterPage: {
            items: components["schemas"]["Voter"][];
            next: string | null;
        };
        VoterVersion: {
            address: string | null;
            addressCode: string | null;
            /** Format: date */
            birthDate: string;
            /** @enum {string} */
            changeKind: "added" | "changed" | "removed" | "restored" | "transferred-in" | "transferred-out";
            citizenship: string | null;
            districtId: string | null;
            /** Format: date */
            documentDate: string | null;
            /** Format: date */
            documentExpiry: string | null;
            documentIssuer: string | null;
            documentNumber: string | null;
            documentType: string | null;
            givenName: string;
            id: string;
            iin: string;
            /** @description Line of that list */
            lineNo: number;
            /**
             * Format: uuid
             * @description List this state came from
             */
            listId: string;
            patronymic: string | null;
            precinctId: number;
            regionId: string;
            registrationKind: string;
            /** Format: uuid */
            removalId: string | null;
            /** @enum {string} */
            sex: "M" | "F";
            /** @enum {string} */
            state: "active" | "removed";
            surname: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validTo: string | null;
            versionNo: number;
        };
        WithdrawList: {
            reason?: string;
        };
        WorkbookJob: {
            /**
             * Format: uuid
             * @description null: there is nothing to wait for
             */
            jobId: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AccountsController_list: {
        parameters: {
            query?: {
                /** @description Login after which the page begins; `next` of the page before */
                after?: string;
                limit?: number;
                /** @description Two KATO digits */
                region?: string;
                role?: "registrar" | "approver" | "clerk" | "supervisor" | "print-operator" | "affixing-officer" | "official" | "publisher" | "administrator" | "auditor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts in order of login */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            /** @description The account and its one-time password */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPassword"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisableAccount"];
            };
        };
        responses: {
            /** @description The account, from now on closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountKeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys of the account, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountKeyPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountKeysController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountKey"];
            };
        };
        responses: {
            /** @description The key, shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccountKey"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountKeysController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, from now on of no use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountKey"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccountsController_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account and its new one-time password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPassword"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadLogController_list: {
        parameters: {
            query?: {
                action?: string;
                /** @description Only events with a smaller seq; `next` of the page before */
                before?: number;
                limit?: number;
                login?: string;
                objectId?: string;
                objectType?: string;
                /** @description Two KATO digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadLogController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recomputes every hash of the log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscrepanciesController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                listId?: string;
                state?: "open" | "decided" | "obsolete";
                type?: "individual-not-found" | "name-spelling" | "name-differs" | "birth-date-differs" | "sex-differs" | "dead" | "not-a-citizen" | "excluded" | "under-age" | "address-differs" | "address-unknown" | "document-missing" | "document-invalid" | "twice-in-list" | "missing-from-list" | "new-voter" | "iin-unusable" | "in-two-lists";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Discrepancies of the own territory */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscrepancyPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscrepanciesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One discrepancy with what may be decided and what was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscrepancyWithVerdicts"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscrepanciesController_verdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVerdict"];
            };
        };
        responses: {
            /** @description The discrepancy after the verdict */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discrepancy"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                kind?: string;
                limit?: number;
                state?: "queued" | "running" | "done" | "failed" | "cancelled";
                subjectId?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs of the own territory, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_get: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_cancel: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled, or asked to stop at its next page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_events: {
        parameters: {
            query?: never;
            header: {
                "accept-language"?: string;
                "last-event-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `job` with each change and `end` when it has ended; data as of GET /jobs/{id} */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Job"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_retry: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued again; it goes on where it stopped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabelsController_act: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLabelAct"];
            };
        };
        responses: {
            /** @description The act */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelAct"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabelsController_affix: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffixLabel"];
            };
        };
        responses: {
            /** @description Number and state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffixResult"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LabelsController_affixMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AffixLabels"];
            };
        };
        responses: {
            /** @description One result a scan, in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffixResult"][];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadOrdersController_ledger: {
        parameters: {
            query?: {
                districtId?: string;
                orderId?: string;
                precinctId?: string;
                regionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sums */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelLedger"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadOrdersController_list: {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                districtId?: string;
                limit?: number;
                regionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Orders of the territory */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelOrdersPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderLabelsController_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderLabels"];
            };
        };
        responses: {
            /** @description The order; jobId tells its progress */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelOrder"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadOrdersController_details: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelOrderDetails"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelLabelOrder"];
            };
        };
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelOrder"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelOrder"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadOrdersController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: "sheets" | "companion";
                precinctId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadOrdersController_cells: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                precinctId: string;
                sheet: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cells with a label */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetCell"][];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_printed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPrint"];
            };
        };
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelOrder"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelOrder"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishFormatController_format: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListFormat"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishFormatController_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishFormatController_jsonSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishFormatController_xmlSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishFormatController_templateCsv: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishFormatController_templateXlsx: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadFindingsController_lists: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description Only try: the same balance, findings and workbook, nothing of it in the round. 0, false and no deny it */
                "dry-run"?: string;
                limit?: number;
                regionId?: string;
                roundId?: string;
                state?: "received" | "parsed" | "checked" | "reconciled" | "prepared" | "signed" | "accepted" | "applied" | "refused" | "returned" | "withdrawn" | "superseded";
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReceiveListController_receive: {
        parameters: {
            query?: {
                /** @description Only try: the same balance, findings and workbook, nothing of it in the round. 0, false and no deny it */
                "dry-run"?: string;
            };
            header?: {
                /** @description The same request again with this key gets the same receipt */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    declaredEncoding?: string;
                    /** @description People in the file */
                    declaredLines?: number;
                    /** @description KATO code; for a region that sends the part of one district */
                    districtId?: string;
                    /**
                     * Format: binary
                     * @description Behind all other fields
                     */
                    file: string;
                    /** @enum {string} */
                    language?: "kk" | "ru" | "en";
                    /** @description The reason in words */
                    lateNote?: string;
                    /**
                     * @description Needed with the first delivery when it comes after the due date
                     * @enum {string}
                     */
                    lateReason?: "source-late" | "technical" | "staff" | "correction" | "emergency" | "other";
                    /** Format: uuid */
                    roundId: string;
                };
                "application/x-ndjson": {
                    declaredEncoding?: string;
                    /** @description People in the file */
                    declaredLines?: number;
                    /** @description KATO code; for a region that sends the part of one district */
                    districtId?: string;
                    /**
                     * Format: binary
                     * @description Behind all other fields
                     */
                    file: string;
                    /** @enum {string} */
                    language?: "kk" | "ru" | "en";
                    /** @description The reason in words */
                    lateNote?: string;
                    /**
                     * @description Needed with the first delivery when it comes after the due date
                     * @enum {string}
                     */
                    lateReason?: "source-late" | "technical" | "staff" | "correction" | "emergency" | "other";
                    /** Format: uuid */
                    roundId: string;
                };
                "application/xml": {
                    declaredEncoding?: string;
                    /** @description People in the file */
                    declaredLines?: number;
                    /** @description KATO code; for a region that sends the part of one district */
                    districtId?: string;
                    /**
                     * Format: binary
                     * @description Behind all other fields
                     */
                    file: string;
                    /** @enum {string} */
                    language?: "kk" | "ru" | "en";
                    /** @description The reason in words */
                    lateNote?: string;
                    /**
                     * @description Needed with the first delivery when it comes after the due date
                     * @enum {string}
                     */
                    lateReason?: "source-late" | "technical" | "staff" | "correction" | "emergency" | "other";
                    /** Format: uuid */
                    roundId: string;
                };
                "multipart/form-data": {
                    declaredEncoding?: string;
                    /** @description People in the file */
                    declaredLines?: number;
                    /** @description KATO code; for a region that sends the part of one district */
                    districtId?: string;
                    /**
                     * Format: binary
                     * @description Behind all other fields
                     */
                    file: string;
                    /** @enum {string} */
                    language?: "kk" | "ru" | "en";
                    /** @description The reason in words */
                    lateNote?: string;
                    /**
                     * @description Needed with the first delivery when it comes after the due date
                     * @enum {string}
                     */
                    lateReason?: "source-late" | "technical" | "staff" | "correction" | "emergency" | "other";
                    /** Format: uuid */
                    roundId: string;
                };
            };
        };
        responses: {
            /** @description The receipt; the job checks the list */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReceipt"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadFindingsController_list: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterListDetail"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AcceptListController_accept: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedList"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnFileController_workbook: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnFileController_request: {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job that makes it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbookJob"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectListController_list: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The corrections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCorrections"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectListController_send: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    declaredEncoding?: string;
                    /** @description Lines in the file */
                    declaredLines?: number;
                    /**
                     * Format: binary
                     * @description Same columns as the list, and optionally `line` (its number in the list, or new) and `remove` (yes); behind all other fields
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The correction; its job makes the next version */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCorrection"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscrepanciesController_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures by type */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscrepancyCounts"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditLineController_edits: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The corrections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListEdits"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnFileController_original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadFindingsController_findings: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: number;
                code?: string;
                limit?: number;
                line?: number;
                /** @description Only those that ask for a reason and have none */
                open?: "true";
                severity?: "refuse" | "reject" | "confirm" | "note";
            };
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmFindingsController_get: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedFinding"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmFindingsController_one: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingReason"];
            };
        };
        responses: {
            /** @description The finding */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedFinding"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOverListController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups, others each time */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListHandOverAsked"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOverListController_act: {
        parameters: {
            query?: {
                lang?: "kk" | "ru";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The act */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOverListController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handOverId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmListHandOver"];
            };
        };
        responses: {
            /** @description Who confirmed, and when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListHandOver"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditLineController_get: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
                line: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListLine"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EditLineController_edit: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
                line: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListLineEdit"];
            };
        };
        responses: {
            /** @description The line as it was judged anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListLine"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplainPrecinctsController_get: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The precincts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecinctChanges"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplainPrecinctsController_explain: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrecinctExplanation"];
            };
        };
        responses: {
            /** @description The precincts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecinctChanges"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PrepareListController_prepare: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterList"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmFindingsController_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkFindingReason"];
            };
        };
        responses: {
            /** @description How many */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkFindingReasonResult"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOverListController_receipt: {
        parameters: {
            query?: {
                lang?: "kk" | "ru";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscrepanciesController_reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison runs as a job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationJob"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MakeActController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last act of the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationAct"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MakeActController_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The act of the list as it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationAct"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MakeActController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                language: "kk" | "ru";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last act as PDF in Kazakh or Russian */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnListController_giveBack: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterList"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignListController_sendBack: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterList"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignListController_sign: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterList"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignFileController_list: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order they came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSignaturePage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SignFileController_add: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pkcs7-signature": {
                    /**
                     * Format: binary
                     * @description Detached CMS (.p7s, .cms), DER or PEM
                     */
                    file: string;
                };
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Detached CMS (.p7s, .cms), DER or PEM
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Who signed, and what came of verifying it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSignature"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscrepanciesController_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkVerdict"];
            };
        };
        responses: {
            /** @description All open discrepancies of one type settled at once, or counted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkVerdictResult"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawListController_withdraw: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawList"];
            };
        };
        responses: {
            /** @description The list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterList"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssembleListController_assemble: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssembleList"];
            };
        };
        responses: {
            /** @description The receipt; the job copies the lines */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReceipt"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecideNationController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                roundId?: string;
                state?: "open" | "decided" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Citizens in two lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NationalCasePage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecideNationController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One case with its sides */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NationalCaseWithSides"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecideNationController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NationalDecision"];
            };
        };
        responses: {
            /** @description The decided case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NationalCaseWithSides"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecideNationController_sides: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                listId?: string;
            };
            header?: {
                "accept-language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Own sides of national cases, with a neutral text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NationalSidePage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadVoterController_counts: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["AsOf"];
                districtId?: string;
                regionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Voters by precinct of the own territory */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterCounts"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveVoterController_list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                precinctId?: string;
                roundId?: string;
                state?: "proposed" | "rejected" | "approved" | "applied";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removal decisions of the own territory, with reason and source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovalPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveVoterController_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRemoval"];
            };
        };
        responses: {
            /** @description The proposal; nothing has changed yet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removal"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveVoterController_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Applied, or approved and waiting for the CEC */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removal"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveVoterController_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalRejection"];
            };
        };
        responses: {
            /** @description The rejected proposal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Removal"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RemoveVoterController_release: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurgeRelease"];
            };
        };
        responses: {
            /** @description Decisions that waited because of a surge and are applied now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurgeReleased"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadVoterController_search: {
        parameters: {
            query?: {
                after?: string;
                iin?: string;
                limit?: number;
                surname?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Voters of the own territory by IIN or by the beginning of the surname */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadVoterController_get: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["AsOf"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One voter; with asOf the version that was current then (VoterVersion) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterOrVersion"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadVoterController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All versions of a voter with the file and line they came from, and the removal decisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoterHistory"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListSnapshotsController_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                kind?: "individuals" | "addresses" | "documents" | "exclusions";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Snapshots */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReceiveSnapshotController_receive: {
        parameters: {
            query: {
                /** @description Day the register was copied as of */
                asOf: string;
                /** @description Rows without the header; shows a file that was cut off at a line end */
                declaredRows?: number;
                fileName?: string;
                kind: "individuals" | "addresses" | "documents" | "exclusions";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Receipt; the work that loads it is in jobId */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotReceipt"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListSnapshotsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_list: {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                limit?: number;
                /** @description Reports of this month only, YYYY-MM */
                month?: string;
                regionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reports of the territory */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareReport"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReport"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReport"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportsController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The issued report; jobId makes the documents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressReport"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadRoundsController_list: {
        parameters: {
            query?: {
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenRoundController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRound"];
            };
        };
        responses: {
            /** @description The round */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadRoundsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CloseRoundController_act: {
        parameters: {
            query?: {
                lang?: "kk" | "ru";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The act */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ShowBoardController_board: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Regions and, where they deliver in parts, districts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundBoard"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CloseRoundController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRound"];
            };
        };
        responses: {
            /** @description The job that does it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundClosing"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantExceptionController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By region */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundExceptionPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantExceptionController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRoundException"];
            };
        };
        responses: {
            /** @description It counts once another person has granted it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundException"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantExceptionController_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exceptionId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRoundException"];
            };
        };
        responses: {
            /** @description The exception */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundException"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GrantExceptionController_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exceptionId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRoundException"];
            };
        };
        responses: {
            /** @description The exception */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundException"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmFindingsController_ofRound: {
        parameters: {
            query?: never;
            header?: {
                "accept-language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundFindingReasons"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LimitRoundController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundLimits"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LimitRoundController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoundLimits"];
            };
        };
        responses: {
            /** @description The limits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundLimits"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LimitRoundController_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                limitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundLimits"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DecideNationController_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The check runs as a job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NationalCheckJob"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in; the answer sets the session cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnKeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Own keys, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountKeyPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnKeysController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountKey"];
            };
        };
        responses: {
            /** @description The key, shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccountKey"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OwnKeysController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, from now on of no use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountKey"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Changed; every other session of the account has ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListTerritoryController_districts: {
        parameters: {
            query?: {
                /** @description Day asked about; today when left out */
                on?: string;
                regionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Districts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistrictPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportKatoController_import: {
        parameters: {
            query?: {
                /** @description Agrees to close regions or many districts that the table no longer has */
                confirmClosing?: string;
                /** @description Day from which the edition holds; today when left out */
                effectiveOn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description The edition, its consequences and its repaired names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KatoImport"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPrecinctsController_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description With those that no longer exist */
                closed?: string;
                districtId?: string;
                limit?: number;
                regionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Precincts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecinctPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreatePrecinctController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePrecinct"];
            };
        };
        responses: {
            /** @description The precinct */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Precinct"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPrecinctsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The precinct */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Precinct"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangePrecinctController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePrecinct"];
            };
        };
        responses: {
            /** @description The precinct */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Precinct"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ClosePrecinctController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePrecinct"];
            };
        };
        responses: {
            /** @description The precinct with its last day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Precinct"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportPrecinctsController_import: {
        parameters: {
            query?: {
                regionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description What was done, or every line that stands in the way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrecinctImport"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListTerritoryController_regions: {
        parameters: {
            query?: {
                /** @description Day asked about; today when left out */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Regions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPage"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResumeUploadController_create: {
        parameters: {
            query?: never;
            header: {
                "Upload-Length": string;
                "Upload-Metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to send the bytes: Location */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResumeUploadController_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the headers */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResumeUploadController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListUpload"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResumeUploadController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes are gone; a list it has become stays */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResumeUploadController_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Upload-Offset */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResumeUploadController_append: {
        parameters: {
            query?: never;
            header: {
                "Upload-Offset": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Upload-Offset; once it is whole, the list in Content-Location */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything it needs is there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Something it needs is missing */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Problem details (RFC 9457) in the language of the request */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
