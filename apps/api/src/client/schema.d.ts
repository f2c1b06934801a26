// Made from the API by `npm run api:client`. Do not edit.

export interface paths {
    "/api/b/{brand}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or take an amount by hand, with a reason */
        post: operations["postAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, newest first */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/bank-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Column templates of bank sheets: the brand’s own, and presets to check with the bank */
        get: operations["listBankTemplates"];
        put?: never;
        /** Declare the columns of a bank’s sheet */
        post: operations["createBankTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brand and its settings */
        get: operations["getBrand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the brand's name, time zone or settings */
        patch: operations["updateBrandSettings"];
        trace?: never;
    };
    "/api/b/{brand}/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make another brand that the same person owns */
        post: operations["createBrand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/channel-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What platforms paid us, and the months that plans still wait for */
        get: operations["listChannelReceipts"];
        put?: never;
        /** Record what a platform really paid us for a month */
        post: operations["recordChannelReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/commission-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All commission plans with the version in force */
        get: operations["listCommissionPlans"];
        put?: never;
        /** Draft a commission plan */
        post: operations["createCommissionPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/commission-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan with the timeline of its versions and what each changed */
        get: operations["getCommissionPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/commission-plans/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the draft of a plan, or draft its next version */
        put: operations["updateCommissionPlanDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/commission-plans/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the draft of a plan; it never changes afterwards */
        post: operations["publishCommissionPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/commission-plans/back-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a draft would have paid on the lines of the last months, per partner */
        post: operations["backTestCommissionPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/commission-plans/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a plan would give for these lines, and why; nothing is written */
        post: operations["previewCommission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/commission-plans/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From when a new plan should serve, and which sales wait for one */
        get: operations["getPlanStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/data-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an export of all data would hold, and the newest exports */
        get: operations["listDataExports"];
        put?: never;
        /**
         * Ask for an archive of everything the brand has
         * @description It holds clear id numbers and accounts: it asks for the password again and for a reason, which is kept.
         */
        post: operations["requestDataExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/data-exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The archive of a finished export, for who asked for it and gives their password again */
        post: operations["downloadDataExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commission entries, newest first */
        get: operations["listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/entries/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 计算依据: why an entry is what it is */
        get: operations["getEntryTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frozen bytes of an uploaded or exported file; it needs the permission of what it holds */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/import-exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that could not be used, newest first, and how many there are of each kind */
        get: operations["listImportExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/import-exceptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row that could not be used, with the row of the file it is */
        get: operations["getImportException"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/import-exceptions/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct, assign, explain, retry or dismiss a row that could not be used, alone or with all like it
         * @description What can be used now is read again from its frozen file as an import of its own.
         */
        post: operations["resolveImportException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Long work of the brand, newest first */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a piece of long work has come */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/list-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Any list as a workbook: the same filters, order and rows, in the columns and words asked for
         * @description It needs the permission of the list. At most 50000 rows; the export is written down.
         */
        post: operations["exportList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/list-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved views of lists: my own and those of the brand, of the lists I may see */
        get: operations["listListViews"];
        put?: never;
        /**
         * Save how a list is looked at, for me or, with views.share, for the brand
         * @description It needs the permission of the list.
         */
        post: operations["createListView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/list-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a view; the list itself stays as it is */
        delete: operations["removeListView"];
        options?: never;
        head?: never;
        /** Rename a view, keep other filters in it, or share it */
        patch: operations["updateListView"];
        trace?: never;
    };
    "/api/b/{brand}/member-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations to join, newest first, without their secrets */
        get: operations["listInvitations"];
        put?: never;
        /** Make a link that lets one person join with a role */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/member-invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an invitation that nobody has accepted */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who works or worked for the brand */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a member another role */
        patch: operations["changeMemberRole"];
        trace?: never;
    };
    "/api/b/{brand}/members/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the brand away from a member; their sign-in stays */
        post: operations["disableMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/members/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a disabled member the brand back */
        post: operations["enableMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/money-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the brand owes: held, payable, on its way, ready to pay */
        get: operations["getMoneyOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/opening-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening balances, newest first */
        get: operations["listOpeningImports"];
        put?: never;
        /** Write down opening balances for a second person to approve */
        post: operations["createOpeningImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/opening-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opening balances with every partner */
        get: operations["getOpeningImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/opening-imports/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book prepared opening balances as a second person */
        post: operations["approveOpeningImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/opening-imports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back opening balances that nobody has approved, as whoever prepared them */
        post: operations["withdrawOpeningImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/opening-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet with sample rows and an explanation, to be filled with opening balances */
        get: operations["getOpeningTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/opening-imports/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down opening balances from a sheet for a second person to approve */
        post: operations["uploadOpeningBalances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: operations["listOrderImports"];
        put?: never;
        /**
         * Upload an order or refund report and learn what it is
         * @description Nothing is booked until confirmOrderImport. With `confirm=true` a file whose columns are known is taken in at once: the form for machines.
         */
        post: operations["importOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: what its file is and what it did */
        get: operations["getOrderImport"];
        put?: never;
        post?: never;
        /**
         * Take back an upload that was never confirmed
         * @description One that nobody confirms for a week is removed by itself. Bytes that nothing uses follow within a day.
         */
        delete: operations["removeOrderImport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a file in: queue it in the sequence of imports */
        post: operations["confirmOrderImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-imports/{id}/discoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Slots, products and shops that an import shows for the first time, with a partner suggested for each slot */
        get: operations["discoverFromImport"];
        put?: never;
        /**
         * Take in what was seen first: slots go to partners, products and shops become drafts of the catalogue
         * @description All or nothing. Rows of the slots are read again. Products and shops need catalogue.manage.
         */
        post: operations["adoptDiscoveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-imports/{id}/exceptions/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open exceptions of an import as a workbook in the file's own columns */
        get: operations["exportImportExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the columns of a file mean; remembered for its header */
        put: operations["setOrderImportMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what a file would do to the books, in money; nothing is written
         * @description The answer is the result of the job: totals, exceptions by reason, the largest partners, changed lines.
         */
        post: operations["previewOrderImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet with sample rows and an explanation, to be filled with order lines */
        get: operations["getOrderImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Order lines, the newest sale first; a channel manager sees those of their own partners */
        get: operations["listOrderLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/order-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order line with its refunds, changes, entries and the row of the file it comes from */
        get: operations["getOrderLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partner-grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grades that partners have today, and how many have each */
        get: operations["listPartnerGrades"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partner-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a list of partners and say row by row what importing it would do
         * @description Nothing is written until confirmPartnerImport, unless `confirm` is true and no row fails.
         */
        post: operations["importPartners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partner-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say again, row by row, what importing a list uploaded before would do
         * @description Nothing is written. The id is known only to whoever has the list.
         */
        get: operations["getPartnerImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partner-imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a list of partners that importPartners has read */
        post: operations["confirmPartnerImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partner-imports/{id}/errors/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a list that cannot be used as a workbook in the list's own columns
         * @description To be mended and uploaded again. The id is known only to whoever has the list.
         */
        get: operations["exportPartnerImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partner-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the columns of a list mean; remembered for its header */
        put: operations["setPartnerImportMapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partner-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet with sample rows and an explanation, to be filled with partners */
        get: operations["getPartnerImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners, newest first; a channel manager sees those in their own care */
        get: operations["listPartners"];
        put?: never;
        /** Take a partner into the network */
        post: operations["createPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One partner with grades, payout accounts and slots */
        get: operations["getPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is given of a partner; null empties a field */
        patch: operations["updatePartner"];
        trace?: never;
    };
    "/api/b/{brand}/partners/{id}/earnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a partner has earned, as the partner sees it */
        get: operations["getPartnerEarnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partners/{id}/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a partner a grade from an instant on; now, if none is given */
        post: operations["setPartnerGrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partners/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sign-in links of a partner, newest first, without their secrets */
        get: operations["listPartnerLinks"];
        put?: never;
        /** Make a link that signs the partner in, to be sent by chat */
        post: operations["createPartnerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partners/{id}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a sign-in link and the sessions it opened */
        delete: operations["withdrawPartnerLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partners/{id}/payout-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say where a partner's money goes from now on */
        post: operations["addPayoutAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partners/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tax number, mobile number and payout accounts in clear; who asked and why is recorded */
        post: operations["revealPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/partners/tax-handling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set how the tax of these partners is handled; each says what became of it */
        post: operations["setTaxHandling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payout batches, newest first */
        get: operations["listPayoutBatches"];
        put?: never;
        /** Draft a batch over what is due and matches; who stays out is told with the reason */
        post: operations["createPayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch with its people, totals and frozen files */
        get: operations["getPayoutBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a drafted batch as a second person */
        post: operations["approvePayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a batch that has not left; its money is due again */
        post: operations["cancelPayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check an approved batch again, freeze its files and book the money as on its way
         * @description Repeating it answers the same frozen files.
         */
        post: operations["exportPayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The frozen bytes of a payment or summary file; the same at every download, each written in the audit */
        get: operations["downloadPayoutFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of a batch */
        get: operations["listPayoutLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell line by line what the bank did, where there is no result file */
        post: operations["recordPayoutOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in Alipay’s result file: paid lines are done, failed ones are due again
         * @description CSV in GBK or UTF-8, or XLSX, as the part "file". The same file twice changes nothing.
         */
        post: operations["importPayoutResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/{id}/results/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a result file would book, and book nothing
         * @description The file as for importPayoutResult. Sending the same file there with the answer’s "preview" books exactly this or refuses.
         */
        post: operations["previewPayoutResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/payout-batches/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a batch would pay and whom it would leave out; nothing is written */
        post: operations["previewPayoutBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/product-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Categories as reports name them, with the number of their products */
        get: operations["listProductCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products with the numbers platforms sell them under, newest first */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A product with its listings */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Name a product in our own words */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/api/b/{brand}/products/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that two products are one: the listings of the other come over */
        post: operations["joinProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/products/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make drafts active, all or nothing */
        post: operations["confirmProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Partners by name or number, orders and payments by number; only what the role may see */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The months: closed, to close and what is missing for it, running */
        get: operations["listSettlements"];
        put?: never;
        /** Close a month: every statement or none */
        post: operations["closeSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/settlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A closed month with the totals of its statements */
        get: operations["getSettlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/settlements/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve all or some statements of a settlement; each other one says why not */
        post: operations["approveStatements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/settlements/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review all or some statements of a settlement; each other one says why not */
        post: operations["reviewStatements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/settlements/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the close of a month would do now; nothing is kept */
        post: operations["previewSettlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shops as reports name them, newest first */
        get: operations["listShops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/shops/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make draft shops active, all or nothing */
        post: operations["confirmShops"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promotion positions with their owners of today, newest first */
        get: operations["listSlots"];
        put?: never;
        /** Give a slot to a partner from an instant on, or take it back */
        post: operations["assignSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/slots/{id}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who owned a slot from when, newest first */
        get: operations["listSlotOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements, newest month first, in it the largest balance first */
        get: operations["listStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement: figures, payment with tax, people, and its first entries */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/statements/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a reviewed statement, as somebody who neither prepared nor reviewed it */
        post: operations["approveStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/statements/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement as a workbook, with every entry and its reason */
        get: operations["exportStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/statements/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a statement back with a reason: its review is cleared */
        post: operations["returnStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/statements/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review a statement */
        post: operations["reviewStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/statements/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold a sheet of your own against the statements of a month, to the fen, with reasons */
        post: operations["compareStatementSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/statements/compare/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The comparison with an uploaded sheet as a workbook */
        post: operations["exportStatementComparison"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/b/{brand}/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me, how far the set-up is, and the figures of the newest month */
        get: operations["getWorkbench"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a brand by an invitation link */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation link invites to */
        post: operations["openInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person and the brands they belong to */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the signed-in person is signed in, the last seen first */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign one browser of the person out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign every other browser of the person out */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{brand}/earnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have earned: how much, why, when */
        get: operations["getMyEarnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{brand}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My commission entries, newest first */
        get: operations["listMyEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{brand}/entries/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why an entry of mine is what it is */
        get: operations["getMyEntryTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{brand}/order-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders I brought and what each earned, the newest sale first */
        get: operations["listMyOrderLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{brand}/partner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the brand has on record about the signed-in partner */
        get: operations["getOwnPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{brand}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My statements, newest month first */
        get: operations["listMyStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{brand}/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement of mine with its first entries */
        get: operations["getMyStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/p/{brand}/statements/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A statement of mine as a workbook */
        get: operations["exportMyStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by the link that a brand has sent */
        post: operations["createPartnerSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/partner-sessions/see": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose link this is, without signing in */
        post: operations["seePartnerLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by mobile number or e-mail and password */
        post: operations["createSession"];
        /** Sign out; without a session nothing happens */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first brand and owner are still to be made */
        get: operations["getSetUp"];
        put?: never;
        /** Make the first brand and its owner, once */
        post: operations["setUp"];
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
        AddedPayoutAccount: {
            account: components["schemas"]["PayoutAccount"];
            warnings: "luhn"[];
        };
        AdjustmentDraft: {
            amountMinor: components["schemas"]["Minor"] & unknown;
            /** @example CNY */
            currency: string;
            /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            partner: string;
            /** @example 2026-10 */
            period?: string;
            reason: string;
        };
        AdoptDiscoveries: {
            /**
             * @description Taken into the catalogue as drafts; what is there already stays as it is
             * @default []
             */
            products: "all" | {
                /** @example 721000000417 */
                itemId: string;
                platform: string;
            }[];
            /** @default [] */
            shops: "all" | {
                /** @example 山隐旗舰店 */
                name: string;
                platform: string;
            }[];
            /** @default [] */
            slots: {
                /** @example exc_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                exceptionId: string;
                newPartner?: {
                    /**
                     * @default natural_person
                     * @enum {string}
                     */
                    legalType: "natural_person" | "sole_trader" | "company";
                    name: string;
                };
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                partnerId?: string;
            }[];
        };
        AdoptedDiscoveries: components["schemas"]["ResolvedException"] & {
            /** @description New in the catalogue */
            adopted: {
                products: number;
                shops: number;
            };
        };
        AuditEvent: {
            /** @example payouts.approve */
            action: string;
            actor: {
                /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string | null;
                /** @enum {string} */
                kind: "member" | "partner" | "system";
                name: string;
            };
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            at: string;
            /** @example aud_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            ip: string | null;
            reason: string | null;
            /** @description The page of the day book that holds it; null until the next hour */
            sealed: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                at: string;
                page: number;
            } | null;
            subject: {
                id: string;
                type: string;
            };
            summary: {
                [key: string]: unknown;
            };
        };
        AuditPage: {
            items: components["schemas"]["AuditEvent"][];
            nextCursor: string | null;
        };
        BankTemplate: {
            definition: components["schemas"]["BankTemplateInput"];
            /** @example bnk_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            name: string;
        };
        BankTemplateInput: {
            code: string;
            columns: {
                /** @enum {string} */
                format?: "yuan" | "number" | "fen";
                label: string;
                required?: boolean;
                /** @enum {string} */
                source: "serial" | "line_id" | "account" | "name" | "amount" | "currency" | "bank_name" | "bank_branch_code" | "bank_place" | "mobile" | "email" | "purpose" | "payer_account" | "payer_name" | "payer_bank" | "is_own_bank" | "is_same_place" | "constant" | "blank";
                value?: string;
            }[];
            /** @enum {string} */
            file: "xlsx" | "csv_gbk" | "csv_utf8";
            name: string;
            notice?: string;
            ownBank?: string;
        };
        BankTemplates: {
            items: components["schemas"]["BankTemplate"][];
            presets: components["schemas"]["BankTemplateInput"][];
        };
        Brand: {
            /**
             * @description The brand in every address
             * @example shanyin
             */
            brand: string;
            /** @example CNY */
            currency: string;
            name: string;
            settings: {
                /** @description Below it a balance carries forward */
                minimumPayoutMinor: string;
                /** @description Day of the month on which partners are paid, told to them; the last day in shorter months */
                payDay: number | null;
                payoutFileLineLimit: number;
                /** @description Payments above it are split */
                perPaymentLimitMinor: string;
                secondPersonAbovePpm: number;
            };
            /** @example Asia/Shanghai */
            timeZone: string;
        };
        BrandChanges: {
            name?: string;
            settings?: {
                /** @description Below it a balance carries forward */
                minimumPayoutMinor?: string;
                /** @description Day of the month on which partners are paid, told to them; the last day in shorter months */
                payDay?: number | null;
                payoutFileLineLimit?: number;
                /** @description Payments above it are split */
                perPaymentLimitMinor?: string;
                secondPersonAbovePpm?: number;
            };
            timeZone?: string;
        };
        BrandDraft: {
            brand: string;
            /**
             * @default CNY
             * @example CNY
             */
            currency: string;
            name: string;
            /** @default Asia/Shanghai */
            timeZone: string;
        };
        BulkDecision: {
            /** @description All when left out */
            statements?: string[];
        };
        BulkDecisionResult: {
            decided: number;
            results: {
                /** @example stm_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                /** @description Code of the reason */
                refusal: string | null;
            }[];
        };
        CancelReason: {
            reason: string;
        };
        CatalogueConfirmation: {
            /** @description Drafts that are active now; others were before */
            confirmed: number;
        };
        /**
         * @description A draft was seen in a report; active means that somebody looked at it and keeps it
         * @enum {string}
         */
        CatalogueState: "draft" | "active";
        ChannelReceipt: {
            amountMinor: components["schemas"]["Minor"];
            /** @example CNY */
            currency: string;
            /** @example rcp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @example 2026-10 */
            period: string;
            /** @example taobao */
            platform: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            receivedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            recordedAt: string;
            recordedBy: string | null;
        };
        ChannelReceiptDraft: {
            amountMinor: components["schemas"]["Minor"];
            /** @example CNY */
            currency: string;
            /**
             * @description The month in which the platform settled the lines
             * @example 2026-10
             */
            period: string;
            /** @example taobao */
            platform: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            receivedAt: string;
        };
        ChannelReceiptList: {
            /** @description Months that plans on channel income wait for */
            expected: {
                /** @example CNY */
                currency: string;
                expectedMinor: components["schemas"]["Minor"];
                /** @example 2026-10 */
                period: string;
                /** @example taobao */
                platform: string;
                receivedMinor: components["schemas"]["Minor"];
            }[];
            items: components["schemas"]["ChannelReceipt"][];
        };
        CloseSettlement: {
            /**
             * @description The brand's when left out
             * @example CNY
             */
            currency?: string;
            /** @example 2026-10 */
            period: string;
        };
        /** @description The job ends with { from, to, currency, lines, withoutRate, thenMinor, nowMinor, winners, losers, partners: [{ id, name, lines, thenMinor, nowMinor, differenceMinor }] }, the largest difference first. */
        CommissionBackTest: {
            audience?: components["schemas"]["PlanAudienceInput"];
            /**
             * @description The present month included
             * @default 3
             */
            months: number;
            terms: components["schemas"]["PlanTerms"];
        };
        CommissionEntry: {
            amountMinor: components["schemas"]["Minor"] & unknown;
            baseMinor: components["schemas"]["Minor"];
            createdBy: string | null;
            /** @example CNY */
            currency: string;
            /**
             * Format: date-time
             * @description When a held entry becomes payable, as far as is known
             * @example 2026-11-20T08:42:00.000Z
             */
            expectedAt: string | null;
            /** @example ent_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @enum {string} */
            kind: "line" | "reversal" | "period" | "adjustment" | "opening";
            line: {
                /** @enum {string} */
                dateBasis: "paid" | "created";
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                datedAt: string;
                /** @example oln_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                orderNo: string;
                platform: string;
                productId: string;
                productTitle: string;
                state: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            occurredAt: string;
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
            /** @enum {string} */
            payer: "channel" | "brand" | "top_up";
            /** @example 2026-10 */
            period: string;
            plan: {
                /** @example pln_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
                version: number;
            } | null;
            ratePpm: number;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            releasedAt: string | null;
            reversedMinor: components["schemas"]["Minor"] & unknown;
            /** @example ent_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            reversesId: string | null;
            /**
             * @description held 待结算, payable 可结算, in_payment 打款中, paid 已打款, reversed 已冲回; channel: the platform pays
             * @enum {string}
             */
            state: "channel" | "held" | "payable" | "in_payment" | "paid" | "reversed";
            statement: {
                /** @example stm_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                /** @example 2026-10 */
                period: string;
            } | null;
            /**
             * @description Why a held entry is not payable yet
             * @enum {string|null}
             */
            waitsFor: "settlement" | "hold" | "refund_open" | "punished" | "receipt" | "lines" | "release" | null;
        };
        CommissionEntryPage: {
            items: components["schemas"]["CommissionEntry"][];
            nextCursor: string | null;
        };
        CommissionPlan: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /** @example pln_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            name: string;
            /** @description Newest first */
            versions: components["schemas"]["CommissionPlanVersion"][];
        };
        CommissionPlanCurrentVersion: {
            audience: components["schemas"]["PlanAudience"];
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /** @description Name of its author */
            createdBy: string | null;
            /** @description Its author reads it; a draft of somebody else is not changed but followed */
            createdByMe: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            effectiveFrom: string;
            /** @description Its highest rate asks for another person to publish it */
            needsSecondPerson: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            publishedAt: string | null;
            publishedBy: string | null;
            /** @enum {string} */
            state: "draft" | "scheduled" | "active" | "superseded";
            terms: components["schemas"]["PlanTerms"];
            version: number;
        };
        CommissionPlanDraft: {
            audience: components["schemas"]["PlanAudienceInput"];
            /**
             * Format: date-time
             * @description Sales dated from this instant on
             * @example 2026-11-20T08:42:00.000Z
             */
            effectiveFrom: string;
            name: string;
            terms: components["schemas"]["PlanTerms"];
        };
        CommissionPlanList: {
            items: components["schemas"]["CommissionPlanSummary"][];
        };
        CommissionPlanStart: {
            /**
             * Format: date
             * @description First day of the earliest month that is not closed
             */
            startsOn: string;
            /** @description Sales without a plan, by day, the earliest first */
            waiting: {
                /** Format: date */
                day: string;
                rows: number;
            }[];
        };
        CommissionPlanSummary: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            current: components["schemas"]["CommissionPlanCurrentVersion"];
            hasDraft: boolean;
            /** @example pln_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            name: string;
            /**
             * @description Of the version in force, else of the newest one
             * @enum {string}
             */
            state: "draft" | "scheduled" | "active" | "superseded";
        };
        CommissionPlanVersion: {
            audience: components["schemas"]["PlanAudience"];
            /** @description Against the version published before it */
            changes: components["schemas"]["PlanChange"][];
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /** @description Name of its author */
            createdBy: string | null;
            /** @description Its author reads it; a draft of somebody else is not changed but followed */
            createdByMe: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            effectiveFrom: string;
            /** @description Its highest rate asks for another person to publish it */
            needsSecondPerson: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            publishedAt: string | null;
            publishedBy: string | null;
            /** @enum {string} */
            state: "draft" | "scheduled" | "active" | "superseded";
            terms: components["schemas"]["PlanTerms"];
            version: number;
        };
        /** @description The example request gives one entry of 96000 and one period of 4000: 10,000 × 8 % + 2,000 × 10 %. */
        CommissionPreview: {
            currency: string;
            entries: components["schemas"]["PreviewEntry"][];
            /** @description What the close of one month with exactly these lines would book */
            periods: {
                amountMinor: components["schemas"]["Minor"] & unknown;
                partner: string;
                rules: components["schemas"]["RuleOutcome"][];
                shares: {
                    amountMinor: components["schemas"]["Minor"];
                    line: number;
                }[];
            }[];
            /** @description Lines that would become exceptions, never a silent zero */
            refusals: {
                /** @enum {string} */
                code: "plan.no_rate" | "income_missing";
                line: number;
            }[];
            totals: {
                earnedMinor: components["schemas"]["Minor"];
                netMinor: components["schemas"]["Minor"];
                periodMinor: components["schemas"]["Minor"];
                reversedMinor: components["schemas"]["Minor"];
            };
        };
        /**
         * @example {
         *       "terms": {
         *         "payer": "brand",
         *         "base": "paid",
         *         "tierMode": "graduated",
         *         "rules": [
         *           {
         *             "id": "all",
         *             "label": "全部商品",
         *             "when": {},
         *             "tiers": [
         *               {
         *                 "from": "0",
         *                 "rate": 80000
         *               },
         *               {
         *                 "from": "1000000",
         *                 "rate": 100000
         *               }
         *             ]
         *           }
         *         ],
         *         "holdDays": 15,
         *         "rounding": {
         *           "mode": "half_up",
         *           "step": "line"
         *         },
         *         "currency": "CNY"
         *       },
         *       "lines": [
         *         {
         *           "orderNo": "A1",
         *           "paidMinor": "1200000",
         *           "refundedMinor": "0"
         *         }
         *       ]
         *     }
         */
        CommissionPreviewRequest: {
            lines: components["schemas"]["PreviewLine"][];
            terms: components["schemas"]["PlanTerms"];
        };
        ConfirmProducts: {
            ids: string[];
        };
        ConfirmShops: {
            ids: string[];
        };
        Credentials: {
            /**
             * @description Mobile number or e-mail
             * @example owner@demo.qudao.test
             */
            identifier: string;
            password: string;
        };
        DataExport: {
            askedBy: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /** @description Rows written */
            done: number;
            file: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                expiresAt: string;
                files: number;
                isKept: boolean;
                /** @description Only who asked may download it */
                isMine: boolean;
                /** @description Files whose bytes are gone from this server */
                missingFiles: number;
                rows: number;
                sha256: string;
                /** @description Bytes of the archive */
                size: number;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            finishedAt: string | null;
            /** @example job_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            phase: string | null;
            /** @description Code of the refusal */
            problem: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "succeeded" | "failed";
            total: number | null;
        };
        DataExports: {
            extent: {
                /** @description Rough size before packing */
                bytes: number;
                fileBytes: number;
                files: number;
                rows: number;
                tables: number;
            };
            items: components["schemas"]["DataExport"][];
        };
        Discoveries: {
            found: {
                products: components["schemas"]["FoundInImport"];
                shops: components["schemas"]["FoundInImport"];
            };
            /** @description Not in the catalogue yet, by sales; at most 500 */
            products: {
                category: string;
                /** @example CNY */
                currency: string;
                /** @example 721000000417 */
                itemId: string;
                platform: string;
                rows: number;
                salesMinor: components["schemas"]["Minor"];
                title: string;
            }[];
            shops: {
                /** @example CNY */
                currency: string;
                /** @example 山隐旗舰店 */
                name: string;
                platform: string;
                rows: number;
                salesMinor: components["schemas"]["Minor"];
            }[];
            slots: {
                code: string;
                /** @example CNY */
                currency: string;
                /** @example exc_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                exceptionId: string;
                name: string | null;
                rows: number;
                salesMinor: components["schemas"]["Minor"];
                /** @description The one partner of this name */
                suggested: {
                    /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                } | null;
            }[];
        };
        Earnings: {
            channelMinor: components["schemas"]["Minor"] & unknown;
            /** @example CNY */
            currency: string;
            heldMinor: components["schemas"]["Minor"] & unknown;
            inPaymentMinor: components["schemas"]["Minor"] & unknown;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            lastPaidAt: string | null;
            /** @description The next payment: the newest statement and where it stands */
            next: {
                netMinor: components["schemas"]["Minor"];
                /** @example 2026-10 */
                nextPeriod: string | null;
                /** @description The pay day the brand has said, and its first date from the close on */
                payDay: {
                    dayOfMonth: number | null;
                    isPast: boolean;
                    /** Format: date */
                    on: string | null;
                };
                statement: components["schemas"]["Statement"] | null;
                steps: components["schemas"]["PaymentStep"][];
            };
            paidMinor: components["schemas"]["Minor"] & unknown;
            paidNetMinor: components["schemas"]["Minor"];
            paidTaxMinor: components["schemas"]["Minor"];
            payableEntriesMinor: components["schemas"]["Minor"] & unknown;
            payableMinor: components["schemas"]["Minor"] & unknown;
            upcoming: {
                amountMinor: components["schemas"]["Minor"];
                /**
                 * Format: date
                 * @description When the hold ends; null while the platform has not settled
                 */
                day: string | null;
                entries: number;
            }[];
        };
        EndedSessions: {
            ended: number;
        };
        EntryExplanation: {
            /** @enum {string} */
            dateBasis: "paid" | "created";
            formula: {
                baseMinor: components["schemas"]["Minor"];
                /**
                 * @description base × rate before rounding, major units
                 * @example 23.2875
                 */
                exact: string;
                /** @enum {string} */
                mode: "half_up" | "half_even" | "up" | "down";
                ratePpm: number;
                resultMinor: components["schemas"]["Minor"];
                /** @enum {string} */
                step: "line" | "order" | "period";
            };
            losers: {
                label: string | null;
                ratePpm: number;
                reason: components["schemas"]["LossReason"];
                ruleId: string;
            }[];
            planVersion: string;
            /** @description The same terms and inputs give the same again */
            reproduces: boolean;
            winner: {
                held: ("products" | "categories" | "shops" | "partners" | "grades")[];
                /** @description Internal; null for partners */
                label: string | null;
                ratePpm: number;
                ruleId: string;
            };
        };
        EntryTrace: {
            /** @description What the platform reports of the line now */
            base: {
                channelIncomeMinor: components["schemas"]["Minor"] & (string | null);
                paidMinor: components["schemas"]["Minor"] & (string | null);
                refundedMinor: components["schemas"]["Minor"] & (string | null);
                settledMinor: components["schemas"]["Minor"] & (string | null);
            };
            /** @description Which amount counts; an estimate by the amount paid until the platform settles */
            basis: {
                /** @enum {string} */
                base: "paid" | "settled" | "channel_income";
                isEstimate: boolean;
            } | null;
            documents: {
                /** @example doc_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                booked: string | null;
                /** @example doc_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                released: string | null;
            };
            entry: components["schemas"]["CommissionEntry"];
            /** @description Of a line entry */
            explanation: components["schemas"]["EntryExplanation"] | null;
            facts: {
                category: string | null;
                grade: string | null;
                product: string | null;
                shop: string | null;
            };
            /** @description When the platform settled the line, and when the wait after it is over */
            hold: {
                days: number;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                payableAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                settledAt: string;
            } | null;
            refunds: {
                amountMinor: components["schemas"]["Minor"];
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                refundedAt: string;
                refundKey: string;
                state: string;
            }[];
            reversals: components["schemas"]["CommissionEntry"][];
            reverses: components["schemas"]["CommissionEntry"] | null;
            /** @description Of a period entry: how each rule came to its amount */
            rules: components["schemas"]["RuleOutcome"][];
            shareCount: number;
            shares: {
                amountMinor: components["schemas"]["Minor"];
                baseMinor: components["schemas"]["Minor"];
                orderNo: string;
                productTitle: string;
            }[];
            source: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                confirmedAt: string | null;
                fileName: string;
                /** @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                importId: string;
                /** @description As a spreadsheet shows it; null for JSON */
                lineNo: number | null;
                /** @description Where the row starts in the file */
                rowOffset: number | null;
            } | null;
        };
        ExceptionResolution: {
            /**
             * @description Also all open ones of the same reason and subject
             * @default false
             */
            alike: boolean;
            resolution: {
                cells: {
                    [key: string]: string;
                };
                /** @enum {string} */
                kind: "correct";
            } | {
                /** Format: date-time */
                effectiveFrom?: string;
                /** @enum {string} */
                kind: "assign_slot";
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                partnerId: string;
            } | {
                /** @enum {string} */
                kind: "map_status";
                /** @enum {string} */
                state: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished";
            } | {
                /** @enum {string} */
                kind: "retry";
            } | {
                /** @enum {string} */
                kind: "dismiss";
                reason: string;
            };
        };
        ExportColumn: {
            /** @example 合作伙伴 */
            header: string;
            /** @description Where a row has no value */
            otherwise?: string;
            /** @description The first that has a value counts */
            paths: string[];
            /**
             * @default text
             * @enum {string}
             */
            type: "text" | "amount" | "integer" | "rate" | "day" | "time";
            /**
             * @description Where it says true the value is not known
             * @example name
             */
            unless?: string;
            /** @description Words for codes */
            words?: {
                [key: string]: string;
            };
        };
        ExportStatementComparison: {
            /**
             * @description Header of each column, where the words in it are not enough
             * @example {
             *       "name": "推广者",
             *       "net": "实付"
             *     }
             */
            columns?: {
                amount?: string;
                earned?: string;
                gross?: string;
                name?: string;
                net?: string;
                reversed?: string;
                slot?: string;
                tax?: string;
            };
            /** @enum {string} */
            compared?: "net" | "gross" | "earned";
            /** @example CNY */
            currency?: string;
            /** @default sheet.xlsx */
            fileName: string;
            fileSha256: string;
            /** @example 2026-10 */
            period: string;
        };
        FailedPayment: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            at: string;
            /** @description Null to the partner */
            batch: {
                /** @example pay_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                number: number;
                /** @example 2026-10 */
                payMonth: string;
            } | null;
            /** @example CNY */
            currency: string;
            netMinor: components["schemas"]["Minor"];
            /** @description In the words of the bank or of a member */
            reason: string;
        };
        FoundInImport: {
            /** @description Not in the catalogue yet */
            fresh: number;
            /** @description In the catalogue already */
            known: number;
        };
        GradeDraft: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            effectiveFrom?: string;
            /** @example 金牌 */
            grade: string;
            /** @enum {string} */
            hat?: "affiliate" | "distributor";
        };
        ImportException: {
            /** @description Codes of other open exceptions of the same row */
            alsoOpen: string[];
            amountMinor: components["schemas"]["Minor"] & (string | null);
            code: string;
            /** @example CNY */
            currency: string;
            details: {
                [key: string]: unknown;
            };
            fileName: string;
            /** @example exc_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            importId: string;
            lineNo: number;
            /** @description Whose plan is missing */
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            recordedAt: string;
            resolution: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            resolvedAt: string | null;
            /** @enum {string} */
            status: "open" | "resolved" | "dismissed";
            subject: string | null;
        };
        ImportExceptionDetail: components["schemas"]["ImportException"] & {
            source: {
                cells: string[];
                columns: string[];
                fileName: string;
                /** @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                importId: string;
                lineNo: number | null;
                /** @description What a text file literally says; null for a workbook */
                raw: string | null;
            };
        };
        ImportExceptionPage: {
            /** @description All exceptions of the status by reason and subject; only on the first page */
            groups: {
                amountMinor: components["schemas"]["Minor"];
                code: string;
                count: number;
                /** @example CNY */
                currency: string;
                details: {
                    [key: string]: unknown;
                };
                /** @description Whose plan is missing */
                partner: {
                    /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                } | null;
                /** @example exc_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                sampleId: string;
                subject: string | null;
            }[];
            items: components["schemas"]["ImportException"][];
            nextCursor: string | null;
        };
        ImportMapping: {
            mapping: {
                /**
                 * @default major
                 * @enum {string}
                 */
                amountUnit: "major" | "minor";
                columns: {
                    category?: string;
                    channelCommission?: string;
                    channelFee?: string;
                    createdAt?: string;
                    customerRef?: string;
                    incomeAtPayment?: string;
                    incomeAtSettlement?: string;
                    modifiedAt?: string;
                    orderNo?: string;
                    orderRole?: string;
                    paid?: string;
                    paidAt?: string;
                    pid?: string;
                    productId?: string;
                    productTitle?: string;
                    pubId?: string;
                    quantity?: string;
                    receivedAt?: string;
                    refunded?: string;
                    refundStatus?: string;
                    refundTag?: string;
                    relationId?: string;
                    sellerNick?: string;
                    settled?: string;
                    settledAt?: string;
                    shopName?: string;
                    siteId?: string;
                    siteName?: string;
                    skuCode?: string;
                    slotCode?: string;
                    slotName?: string;
                    specialId?: string;
                    status?: string;
                    subOrderNo?: string;
                    unitPrice?: string;
                };
                /** @default {} */
                constants: {
                    category?: string;
                    channelCommission?: string;
                    channelFee?: string;
                    createdAt?: string;
                    customerRef?: string;
                    incomeAtPayment?: string;
                    incomeAtSettlement?: string;
                    modifiedAt?: string;
                    orderNo?: string;
                    orderRole?: string;
                    paid?: string;
                    paidAt?: string;
                    pid?: string;
                    productId?: string;
                    productTitle?: string;
                    pubId?: string;
                    quantity?: string;
                    receivedAt?: string;
                    refunded?: string;
                    refundStatus?: string;
                    refundTag?: string;
                    relationId?: string;
                    sellerNick?: string;
                    settled?: string;
                    settledAt?: string;
                    shopName?: string;
                    siteId?: string;
                    siteName?: string;
                    skuCode?: string;
                    slotCode?: string;
                    slotName?: string;
                    specialId?: string;
                    status?: string;
                    subOrderNo?: string;
                    unitPrice?: string;
                };
                /** @enum {string} */
                constantState?: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished";
                /** @default CNY */
                currency: string;
                /**
                 * @default {
                 *       "productIds": [],
                 *       "zeroPrice": false
                 *     }
                 */
                excluded: {
                    productIds: string[];
                    zeroPrice: boolean;
                };
                lineKey: {
                    columns: string[];
                    occurrenceWithin?: string;
                };
                /**
                 * @default column
                 * @enum {string}
                 */
                paidFrom: "column" | "quantity_times_price";
                /**
                 * @default own
                 * @enum {string}
                 */
                platform: "1688" | "taobao" | "tmall" | "jd" | "pdd" | "douyin" | "wechat" | "own";
                /** @default [] */
                required: ("subOrderNo" | "orderNo" | "productId" | "productTitle" | "skuCode" | "category" | "shopName" | "sellerNick" | "slotCode" | "slotName" | "siteId" | "siteName" | "pid" | "relationId" | "specialId" | "pubId" | "orderRole" | "customerRef" | "quantity" | "unitPrice" | "paid" | "settled" | "incomeAtPayment" | "incomeAtSettlement" | "channelFee" | "channelCommission" | "refunded" | "refundStatus" | "refundTag" | "status" | "createdAt" | "paidAt" | "receivedAt" | "settledAt" | "modifiedAt")[];
                returns?: {
                    column: string;
                    prefix: string;
                };
                slug: string;
                /** @default {} */
                statusWords: {
                    [key: string]: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished";
                };
                /**
                 * @default auto
                 * @enum {string}
                 */
                timeFormat: "auto" | "dmy" | "mdy" | "unix_s" | "unix_ms";
                /** @default Asia/Shanghai */
                timeZone: string;
            };
            /** @enum {string} */
            platform?: "1688" | "taobao" | "tmall" | "jd" | "pdd" | "douyin" | "wechat" | "own";
        };
        ImportTotals: {
            added: number;
            changed: number;
            channelMinor: components["schemas"]["Minor"] & unknown;
            exceptions: number;
            exceptionSalesMinor: components["schemas"]["Minor"];
            /** @description Lines that are kept and earn nothing by the mapping */
            excluded: number;
            heldMinor: components["schemas"]["Minor"] & unknown;
            /** @description Rows that tell an older story than the one known */
            older: number;
            refundedMinor: components["schemas"]["Minor"];
            refundsAdded: number;
            refundsChanged: number;
            refundsSame: number;
            /** @description Refunds whose order is not known yet */
            refundsWaiting: number;
            releasableMinor: components["schemas"]["Minor"] & unknown;
            reversedMinor: components["schemas"]["Minor"] & unknown;
            rows: number;
            salesMinor: components["schemas"]["Minor"];
            same: number;
        };
        InvitationAcceptance: {
            /** @description Mobile number or e-mail; not needed when signed in */
            identifier?: string;
            /** @description As invited if not given */
            name?: string;
            password?: string;
            token: string;
        };
        InvitationDraft: {
            name: string;
            /** @enum {string} */
            role: "owner" | "channel_manager" | "operator" | "reviewer" | "counsel" | "finance_supervisor" | "accountant" | "cashier" | "viewer";
        };
        Invitations: {
            items: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                acceptedAt: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                expiresAt: string;
                /** @example inv_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
                /** @enum {string} */
                role: "owner" | "channel_manager" | "operator" | "reviewer" | "counsel" | "finance_supervisor" | "accountant" | "cashier" | "viewer";
            }[];
        };
        InvitationToken: {
            token: string;
        };
        Job: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            done: number;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            finishedAt: string | null;
            /** @example job_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @example partners.import */
            kind: string;
            phase: string | null;
            problem: {
                code: string;
                details?: {
                    [key: string]: unknown;
                };
            } | null;
            result: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            startedAt: string | null;
            /** @enum {string} */
            status: "queued" | "running" | "succeeded" | "failed";
            total: number | null;
        };
        JobPage: {
            items: components["schemas"]["Job"][];
            nextCursor: string | null;
        };
        Joined: {
            brand: string;
            /** @enum {string} */
            role: "owner" | "channel_manager" | "operator" | "reviewer" | "counsel" | "finance_supervisor" | "accountant" | "cashier" | "viewer";
        };
        JoinProducts: {
            /**
             * @description The product that is the same one; its listings come over
             * @example prd_0198f0c27a317d3e9f4b2c6d8e0a1b2c
             */
            other: string;
        };
        LinkToken: {
            token: string;
        };
        ListExport: {
            columns: components["schemas"]["ExportColumn"][];
            /** @description Last row of a list with more rows than that */
            cutNote?: string;
            /** @default 50000 */
            limit: number;
            list: components["schemas"]["ListName"];
            /**
             * @description Of the address of the list
             * @default {}
             */
            params: {
                [key: string]: string;
            };
            /**
             * @description The filters and sort of the list
             * @default {}
             */
            query: {
                [key: string]: string;
            };
            /**
             * @description Names file and sheet
             * @example 合作伙伴
             */
            title: string;
        };
        /**
         * @description A list, by the name of its verb
         * @example listPartners
         * @enum {string}
         */
        ListName: "listAuditEvents" | "listBankTemplates" | "listChannelReceipts" | "listCommissionPlans" | "listEntries" | "listImportExceptions" | "listInvitations" | "listJobs" | "listMembers" | "listOpeningImports" | "listOrderImports" | "listOrderLines" | "listPartnerGrades" | "listPartnerLinks" | "listPartners" | "listPayoutBatches" | "listPayoutLines" | "listProductCategories" | "listProducts" | "listSettlements" | "listShops" | "listSlotOwners" | "listSlots" | "listStatements";
        ListView: {
            /** @example lvw_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @description Everybody of the brand who may see the list has it */
            isShared: boolean;
            list: components["schemas"]["ListName"];
            mayChange: boolean;
            /** @example 等税务资料 */
            name: string;
            /**
             * @description The query of the address, without the cursor
             * @example taxHandling=unset
             */
            query: string;
        };
        ListViewChanges: {
            isShared?: boolean;
            /** @example 等税务资料 */
            name?: string;
            /**
             * @description The query of the address, without the cursor
             * @example taxHandling=unset
             */
            query?: string;
        };
        ListViews: {
            items: components["schemas"]["ListView"][];
        };
        LossReason: {
            /** @enum {string} */
            code: "condition_not_met";
            kinds: ("products" | "categories" | "shops" | "partners" | "grades")[];
        } | {
            /** @enum {string} */
            code: "less_specific";
        } | {
            /** @enum {string} */
            by: "kind_order" | "list_order";
            /** @enum {string} */
            code: "tie_break";
        };
        Me: {
            brands: {
                /**
                 * @description The brand in every address
                 * @example shanyin
                 */
                brand: string;
                /** @example CNY */
                currency: string;
                name: string;
                partner: {
                    /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                } | null;
                permissions: ("brand.read" | "brand.manage" | "brand.export" | "members.read" | "members.manage" | "audit.read" | "views.share" | "partners.read" | "partners.manage" | "partners.reveal" | "partners.approve_opening" | "catalogue.read" | "catalogue.manage" | "orders.read" | "orders.import" | "plans.read" | "plans.manage" | "plans.publish" | "settlements.read" | "settlements.close" | "settlements.review" | "settlements.approve" | "settlements.adjust" | "payouts.read" | "payouts.prepare" | "payouts.approve" | "payouts.export")[];
                /** @enum {string|null} */
                role: "owner" | "channel_manager" | "operator" | "reviewer" | "counsel" | "finance_supervisor" | "accountant" | "cashier" | "viewer" | null;
                /**
                 * @description IANA name; months and days are told in it
                 * @example Asia/Shanghai
                 */
                timeZone: string;
            }[];
            email: string | null;
            /** @example usr_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            mobile: string | null;
            name: string;
        };
        Member: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            disabledAt: string | null;
            email: string | null;
            /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            mobile: string | null;
            name: string;
            permissions: ("brand.read" | "brand.manage" | "brand.export" | "members.read" | "members.manage" | "audit.read" | "views.share" | "partners.read" | "partners.manage" | "partners.reveal" | "partners.approve_opening" | "catalogue.read" | "catalogue.manage" | "orders.read" | "orders.import" | "plans.read" | "plans.manage" | "plans.publish" | "settlements.read" | "settlements.close" | "settlements.review" | "settlements.approve" | "settlements.adjust" | "payouts.read" | "payouts.prepare" | "payouts.approve" | "payouts.export")[];
            /** @enum {string} */
            role: "owner" | "channel_manager" | "operator" | "reviewer" | "counsel" | "finance_supervisor" | "accountant" | "cashier" | "viewer";
        };
        Members: {
            items: components["schemas"]["Member"][];
        };
        /**
         * @description Minor units (fen, pence) as a decimal string
         * @example 1250
         */
        Minor: string;
        MoneyOverview: {
            items: {
                channelMinor: components["schemas"]["Minor"] & unknown;
                /** @example CNY */
                currency: string;
                heldMinor: components["schemas"]["Minor"] & unknown;
                inFlightMinor: components["schemas"]["Minor"] & unknown;
                lastClosed: components["schemas"]["Settlement"] & (Record<string, never> | null);
                negativeMinor: components["schemas"]["Minor"] & unknown;
                owingPartners: number;
                payableMinor: components["schemas"]["Minor"] & unknown;
                readyPartners: number;
                readyToPayMinor: components["schemas"]["Minor"] & unknown;
                waitingForApprovalMinor: components["schemas"]["Minor"];
            }[];
        };
        MonthFigures: {
            /** @description The month before, up to the same day while the month runs */
            before: {
                lines: number;
                /** @example 2026-10 */
                period: string;
                salesMinor: components["schemas"]["Minor"];
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                until: string;
            } | null;
            channelMinor: components["schemas"]["Minor"] & (string | null);
            commissionMinor: components["schemas"]["Minor"] & (string | null);
            /** @example CNY */
            currency: string;
            days: {
                /** Format: date */
                day: string;
                salesMinor: components["schemas"]["Minor"];
            }[];
            lines: number;
            /** @example 2026-10 */
            period: string;
            salesMinor: components["schemas"]["Minor"];
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            until: string;
        };
        MyEarnings: {
            items: components["schemas"]["Earnings"][];
        };
        MyOrderLine: {
            channelMinor: components["schemas"]["Minor"] & (string | null);
            commissionMinor: components["schemas"]["Minor"] & (string | null);
            /** @example CNY */
            currency: string;
            /**
             * Format: date-time
             * @description Paid, or ordered where the report has no time of payment
             * @example 2026-11-20T08:42:00.000Z
             */
            datedAt: string;
            /**
             * @description Earns nothing, and why
             * @enum {string|null}
             */
            excluded: "excluded_product" | "zero_price" | null;
            /** @example oln_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            orderNo: string;
            paidMinor: components["schemas"]["Minor"];
            platform: string;
            productTitle: string;
            quantity: number;
            refundedMinor: components["schemas"]["Minor"];
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            settledAt: string | null;
            shopName: string;
            slotCode: string;
            /** @enum {string} */
            state: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished" | "refunded_partial" | "refunded_full";
        };
        MyOrderLinePage: {
            items: components["schemas"]["MyOrderLine"][];
            nextCursor: string | null;
        };
        NewInvitation: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            expiresAt: string;
            /** @example inv_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "channel_manager" | "operator" | "reviewer" | "counsel" | "finance_supervisor" | "accountant" | "cashier" | "viewer";
            /**
             * Format: uri
             * @description Shown once: whoever opens it can join
             */
            url: string;
        };
        NewListView: {
            /** @default false */
            isShared: boolean;
            list: components["schemas"]["ListName"];
            /** @example 等税务资料 */
            name: string;
            /**
             * @description The query of the address, without the cursor
             * @example taxHandling=unset
             */
            query: string;
        };
        NewPartnerLink: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            expiresAt: string;
            /** @example lnk_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /**
             * Format: uri
             * @description Shown once: whoever opens it signs in as this partner
             */
            url: string;
        };
        OpeningDraft: {
            /**
             * Format: date
             * @description What was unpaid at the start of this day, before this system
             * @example 2026-11-01
             */
            cutOverOn: string;
            rows: {
                /**
                 * @description The brand's if not given
                 * @example CNY
                 */
                currency?: string;
                /**
                 * @description Gross paid in the month of the cut-over
                 * @example 1250
                 */
                paidThisMonthMinor?: string;
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                partnerId: string;
                unpaidMinor: components["schemas"]["Minor"] & unknown;
                /**
                 * @description Tax withheld in that month
                 * @example 1250
                 */
                withheldThisMonthMinor?: string;
            }[];
        };
        OpeningImport: components["schemas"]["OpeningSummary"] & {
            rows: {
                /** @example CNY */
                currency: string;
                paidThisMonthMinor: components["schemas"]["Minor"];
                partner: {
                    /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                };
                unpaidMinor: components["schemas"]["Minor"];
                withheldThisMonthMinor: components["schemas"]["Minor"];
            }[];
        };
        OpeningPage: {
            items: components["schemas"]["OpeningSummary"][];
            nextCursor: string | null;
        };
        OpeningSummary: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            approvedAt: string | null;
            approvedBy: {
                /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            } | null;
            /**
             * Format: date
             * @description What was unpaid at the start of this day, before this system
             * @example 2026-11-01
             */
            cutOverOn: string;
            fromFile: boolean;
            /** @example opn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            preparedAt: string;
            preparedBy: {
                /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
            /** @description Who prepares cannot approve */
            preparedByMe: boolean;
            totals: {
                /** @example CNY */
                currency: string;
                paidThisMonthMinor: components["schemas"]["Minor"];
                partners: number;
                unpaidMinor: components["schemas"]["Minor"];
                withheldThisMonthMinor: components["schemas"]["Minor"];
            }[];
            /**
             * Format: date-time
             * @description Taken back by whoever prepared it; never booked
             * @example 2026-11-20T08:42:00.000Z
             */
            withdrawnAt: string | null;
        };
        OpeningWithdrawal: {
            reason: string;
        };
        OpenInvitation: {
            brand: string;
            brandName: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "channel_manager" | "operator" | "reviewer" | "counsel" | "finance_supervisor" | "accountant" | "cashier" | "viewer";
        };
        OpenMonth: {
            amountMinor: components["schemas"]["Minor"];
            /** @example CNY */
            currency: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            endsAt: string;
            /** @description Of sales, refunds and tiers that the brand pays */
            entries: number;
            /** @description Of the next month to close */
            missing: components["schemas"]["SettlementMissing"] | null;
            /** @example 2026-10 */
            period: string;
            /**
             * @description ready: can be closed now. waiting: an earlier month comes first. running: not over yet.
             * @enum {string}
             */
            state: "ready" | "waiting" | "running";
        };
        OrderImport: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            confirmedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /** @example CNY */
            currency: string;
            detected: {
                columns: {
                    column: string;
                    field: string | null;
                }[];
                delimiter: string | null;
                encoding: string | null;
                headerLineNo: number;
                /** @enum {string} */
                kind: "csv" | "xlsx" | "json";
                missing: string[];
                sheet: string | null;
                warnings: {
                    code: string;
                    details: {
                        [key: string]: unknown;
                    };
                }[];
            };
            fileName: string;
            fileSize: number;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            finishedAt: string | null;
            /** @enum {string} */
            format: "alimama_30" | "alimama_sub" | "tbk_order_json" | "refund_csv" | "refund_json" | "merchant" | "mapped";
            /** @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @example job_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            jobId: string | null;
            /** @enum {string} */
            kind: "orders" | "refunds";
            mapping: {
                /**
                 * @default major
                 * @enum {string}
                 */
                amountUnit: "major" | "minor";
                columns: {
                    category?: string;
                    channelCommission?: string;
                    channelFee?: string;
                    createdAt?: string;
                    customerRef?: string;
                    incomeAtPayment?: string;
                    incomeAtSettlement?: string;
                    modifiedAt?: string;
                    orderNo?: string;
                    orderRole?: string;
                    paid?: string;
                    paidAt?: string;
                    pid?: string;
                    productId?: string;
                    productTitle?: string;
                    pubId?: string;
                    quantity?: string;
                    receivedAt?: string;
                    refunded?: string;
                    refundStatus?: string;
                    refundTag?: string;
                    relationId?: string;
                    sellerNick?: string;
                    settled?: string;
                    settledAt?: string;
                    shopName?: string;
                    siteId?: string;
                    siteName?: string;
                    skuCode?: string;
                    slotCode?: string;
                    slotName?: string;
                    specialId?: string;
                    status?: string;
                    subOrderNo?: string;
                    unitPrice?: string;
                };
                /** @default {} */
                constants: {
                    category?: string;
                    channelCommission?: string;
                    channelFee?: string;
                    createdAt?: string;
                    customerRef?: string;
                    incomeAtPayment?: string;
                    incomeAtSettlement?: string;
                    modifiedAt?: string;
                    orderNo?: string;
                    orderRole?: string;
                    paid?: string;
                    paidAt?: string;
                    pid?: string;
                    productId?: string;
                    productTitle?: string;
                    pubId?: string;
                    quantity?: string;
                    receivedAt?: string;
                    refunded?: string;
                    refundStatus?: string;
                    refundTag?: string;
                    relationId?: string;
                    sellerNick?: string;
                    settled?: string;
                    settledAt?: string;
                    shopName?: string;
                    siteId?: string;
                    siteName?: string;
                    skuCode?: string;
                    slotCode?: string;
                    slotName?: string;
                    specialId?: string;
                    status?: string;
                    subOrderNo?: string;
                    unitPrice?: string;
                };
                /** @enum {string} */
                constantState?: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished";
                /** @default CNY */
                currency: string;
                /**
                 * @default {
                 *       "productIds": [],
                 *       "zeroPrice": false
                 *     }
                 */
                excluded: {
                    productIds: string[];
                    zeroPrice: boolean;
                };
                lineKey: {
                    columns: string[];
                    occurrenceWithin?: string;
                };
                /**
                 * @default column
                 * @enum {string}
                 */
                paidFrom: "column" | "quantity_times_price";
                /**
                 * @default own
                 * @enum {string}
                 */
                platform: "1688" | "taobao" | "tmall" | "jd" | "pdd" | "douyin" | "wechat" | "own";
                /** @default [] */
                required: ("subOrderNo" | "orderNo" | "productId" | "productTitle" | "skuCode" | "category" | "shopName" | "sellerNick" | "slotCode" | "slotName" | "siteId" | "siteName" | "pid" | "relationId" | "specialId" | "pubId" | "orderRole" | "customerRef" | "quantity" | "unitPrice" | "paid" | "settled" | "incomeAtPayment" | "incomeAtSettlement" | "channelFee" | "channelCommission" | "refunded" | "refundStatus" | "refundTag" | "status" | "createdAt" | "paidAt" | "receivedAt" | "settledAt" | "modifiedAt")[];
                returns?: {
                    column: string;
                    prefix: string;
                };
                slug: string;
                /** @default {} */
                statusWords: {
                    [key: string]: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished";
                };
                /**
                 * @default auto
                 * @enum {string}
                 */
                timeFormat: "auto" | "dmy" | "mdy" | "unix_s" | "unix_ms";
                /** @default Asia/Shanghai */
                timeZone: string;
            } | null;
            mappingRemembered: boolean;
            platform: string;
            problem: {
                code: string;
                details: {
                    [key: string]: unknown;
                };
            } | null;
            /** @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            rerunOf: string | null;
            rowsDone: number;
            /** @description First rows; data of consumers is covered */
            sample: string[][];
            /** @enum {string} */
            status: "uploaded" | "previewed" | "queued" | "running" | "done" | "failed";
            /** @description Field → column, for a file no report is like */
            suggested: {
                [key: string]: string;
            };
            totals: components["schemas"]["ImportTotals"] | null;
        };
        OrderImportPage: {
            items: components["schemas"]["OrderImport"][];
            nextCursor: string | null;
        };
        OrderLine: {
            category: string;
            /** @example CNY */
            currency: string;
            /** @enum {string} */
            dateBasis: "paid" | "created";
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            datedAt: string;
            /** @enum {string|null} */
            excluded: "excluded_product" | "zero_price" | null;
            /** @example oln_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            lineKey: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            orderedAt: string;
            orderNo: string;
            paidMinor: components["schemas"]["Minor"];
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
            platform: string;
            productId: string;
            productTitle: string;
            quantity: number;
            rawStatus: string;
            refundedMinor: components["schemas"]["Minor"];
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            settledAt: string | null;
            settledMinor: components["schemas"]["Minor"] & (string | null);
            shopName: string;
            slotCode: string;
            /** @enum {string} */
            state: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished" | "refunded_partial" | "refunded_full";
        };
        OrderLineDetail: {
            category: string;
            changes: {
                after: {
                    [key: string]: unknown;
                };
                before: {
                    [key: string]: unknown;
                };
                /** @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                importId: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                recordedAt: string;
            }[];
            channelIncomeMinor: components["schemas"]["Minor"] & (string | null);
            /** @example CNY */
            currency: string;
            /** @enum {string} */
            dateBasis: "paid" | "created";
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            datedAt: string;
            entries: {
                amountMinor: components["schemas"]["Minor"];
                baseMinor: components["schemas"]["Minor"];
                /** @example ent_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                /** @enum {string} */
                kind: "line" | "reversal" | "period" | "adjustment" | "opening";
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                occurredAt: string;
                /** @enum {string} */
                payer: "channel" | "brand" | "top_up";
                period: string;
                ratePpm: number;
                /** @example ent_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                reversesId: string | null;
            }[];
            /** @enum {string|null} */
            excluded: "excluded_product" | "zero_price" | null;
            /** @example oln_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            lineKey: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            orderedAt: string;
            orderNo: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            paidAt: string | null;
            paidMinor: components["schemas"]["Minor"];
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
            platform: string;
            productId: string;
            productTitle: string;
            quantity: number;
            rawStatus: string;
            refundedMinor: components["schemas"]["Minor"];
            refunds: {
                amountMinor: components["schemas"]["Minor"];
                rawStatus: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                refundedAt: string;
                refundKey: string;
                /** @enum {string} */
                state: "open" | "succeeded" | "failed";
            }[];
            /** @enum {string} */
            reportedState: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished";
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            settledAt: string | null;
            settledMinor: components["schemas"]["Minor"] & (string | null);
            shopName: string;
            slotCode: string;
            source: {
                cells: string[];
                columns: string[];
                fileName: string;
                /** @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                importId: string;
                lineNo: number | null;
                /** @description What a text file literally says; null for a workbook */
                raw: string | null;
            };
            /** @enum {string} */
            state: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished" | "refunded_partial" | "refunded_full";
        };
        OrderLinePage: {
            items: components["schemas"]["OrderLine"][];
            nextCursor: string | null;
        };
        OwnPartner: {
            /** @description Of today, of the affiliate hat if there is one */
            grade: string | null;
            hats: {
                /** @enum {string} */
                hat: "affiliate" | "distributor";
                /** @enum {string} */
                status: "pending" | "active" | "suspended" | "terminated";
                /** @enum {string|null} */
                tradeType: "resale" | "agency" | null;
            }[];
            /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            legalName: string | null;
            /** @enum {string} */
            legalType: "natural_person" | "sole_trader" | "company";
            /** @example ****8000 */
            mobileMasked: string | null;
            name: string;
            payoutAccounts: components["schemas"]["PaidAccount"][];
            slots: {
                /** @example mm_12345_67_890 */
                code: string;
                label: string | null;
                platform: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                since: string | null;
            }[];
            /** @enum {string} */
            taxHandling: "withhold" | "invoice" | "platform" | "unset";
            /** @example ****0013 */
            taxIdMasked: string | null;
        };
        PaidAccount: components["schemas"]["PayoutAccount"] & {
            lastFailure: components["schemas"]["FailedPayment"] | null;
        };
        Partner: components["schemas"]["PartnerRow"] & {
            grades: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                effectiveFrom: string;
                grade: string;
                /** @enum {string} */
                hat: "affiliate" | "distributor";
                /** @example grd_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                recordedAt: string;
            }[];
            payoutAccounts: components["schemas"]["PaidAccount"][];
            slots: components["schemas"]["Slot"][];
            taxIdOverrideReason: string | null;
        };
        PartnerChanges: {
            /**
             * @description Another partner may have the same number
             * @default false
             */
            allowSameTaxId: boolean;
            hats?: ({
                /** @enum {string} */
                hat: "affiliate";
            } | {
                /** @enum {string} */
                hat: "distributor";
                /** @enum {string} */
                tradeType: "resale" | "agency";
            })[];
            /** @description As on the licence or id card */
            legalName?: string | null;
            /** @enum {string} */
            legalType?: "natural_person" | "sole_trader" | "company";
            mobile?: string | null;
            name?: string;
            /**
             * @description The channel manager
             * @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c
             */
            ownerId?: string | null;
            /** @enum {string} */
            taxHandling?: "withhold" | "invoice" | "platform" | "unset";
            /** @description Id card number or unified credit code */
            taxId?: string | null;
            /** @description Why a number whose check digits fail is kept all the same */
            taxIdOverrideReason?: string;
        };
        PartnerDraft: {
            /**
             * @description Another partner may have the same number
             * @default false
             */
            allowSameTaxId: boolean;
            /**
             * Format: date-time
             * @description From when the grade holds; always, if not given
             * @example 2026-11-20T08:42:00.000Z
             */
            effectiveFrom?: string;
            /** @example 金牌 */
            grade?: string;
            /**
             * @default [
             *       {
             *         "hat": "affiliate"
             *       }
             *     ]
             */
            hats: ({
                /** @enum {string} */
                hat: "affiliate";
            } | {
                /** @enum {string} */
                hat: "distributor";
                /** @enum {string} */
                tradeType: "resale" | "agency";
            })[];
            /** @description As on the licence or id card */
            legalName?: string | null;
            /** @enum {string} */
            legalType: "natural_person" | "sole_trader" | "company";
            mobile?: string | null;
            name: string;
            /**
             * @description The channel manager
             * @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c
             */
            ownerId?: string | null;
            /**
             * @default unset
             * @enum {string}
             */
            taxHandling: "withhold" | "invoice" | "platform" | "unset";
            /** @description Id card number or unified credit code */
            taxId?: string | null;
            /** @description Why a number whose check digits fail is kept all the same */
            taxIdOverrideReason?: string;
        };
        PartnerGrades: {
            items: {
                grade: string;
                /** @enum {string} */
                hat: "affiliate" | "distributor";
                partners: number;
            }[];
        };
        PartnerImport: {
            columns: {
                field: components["schemas"]["PartnerListField"];
                header: string;
                /** @description By its name or by a person; false is to be told once */
                isTold: boolean;
                /** @description The first filled cell, long numbers covered */
                sample: string | null;
            }[];
            counts: {
                changed: number;
                error: number;
                new: number;
                same: number;
            };
            fileName: string;
            /**
             * @description SHA-256 of the uploaded list
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            id: string;
            /** @example job_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            jobId: string | null;
            /** @description No column has the names: set the mapping first */
            needsNames: boolean;
            rows: {
                changes: {
                    after: string;
                    before: string | null;
                    field: string;
                }[];
                /** @description As a spreadsheet shows it */
                lineNo: number;
                name: string;
                /** @enum {string} */
                outcome: "new" | "changed" | "same" | "error";
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                partnerId: string | null;
                problems: {
                    /** @enum {string} */
                    code: "sample_row" | "name_missing" | "name_too_long" | "type_unknown" | "tax_id_invalid" | "mobile_invalid" | "alipay_invalid" | "platform_unknown" | "trade_type_unknown" | "tax_handling_unknown" | "owner_unknown" | "owner_ambiguous" | "owner_not_allowed" | "partner_ambiguous" | "partner_of_another" | "slot_taken" | "slot_twice_in_file" | "duplicate_in_file";
                    /** @description Header as in our template */
                    column: string;
                    details: {
                        /** @description How many partners could be meant */
                        count?: number;
                        /** @description The other row of the file */
                        lineNo?: number;
                        /** @description Who has the slot */
                        partner?: string;
                    };
                    message: string;
                    value: string;
                }[];
            }[];
            /** @description Written partners who cannot be paid: their tax handling is not set */
            taxUnset: number;
            /** @description Rows that cannot be used come first; at most 1000 are shown */
            truncated: boolean;
        };
        PartnerImportConfirmation: {
            /**
             * Format: date-time
             * @description From when grades and slots hold; always for new ones if not given
             * @example 2026-11-20T08:42:00.000Z
             */
            effectiveFrom?: string;
            /** @description Why tax numbers whose check digits fail are kept */
            overrideReason?: string;
            /**
             * @description Leave out rows that cannot be used
             * @default false
             */
            skipErrors: boolean;
        };
        PartnerImportMapping: {
            columns: {
                field: components["schemas"]["PartnerListField"];
                header: string;
            }[];
        };
        PartnerLinks: {
            items: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                createdAt: string;
                createdBy: {
                    /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                };
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                expiresAt: string;
                /** @example lnk_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                usedAt: string | null;
            }[];
        };
        /**
         * @description What the column means; null is passed over
         * @enum {string|null}
         */
        PartnerListField: "name" | "type" | "legalName" | "taxId" | "mobile" | "alipay" | "slots" | "platform" | "grade" | "tradeType" | "owner" | "taxHandling" | null;
        PartnerPage: {
            items: components["schemas"]["PartnerRow"][];
            nextCursor: string | null;
        };
        PartnerRow: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /** @description Of today, of the affiliate hat if there is one */
            grade: string | null;
            hats: {
                /** @enum {string} */
                hat: "affiliate" | "distributor";
                /** @enum {string} */
                status: "pending" | "active" | "suspended" | "terminated";
                /** @enum {string|null} */
                tradeType: "resale" | "agency" | null;
            }[];
            /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            legalName: string | null;
            /** @enum {string} */
            legalType: "natural_person" | "sole_trader" | "company";
            /** @example ****8000 */
            mobileMasked: string | null;
            name: string;
            owner: {
                /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            } | null;
            /** @description The newest one */
            payoutAccount: {
                /** @enum {string} */
                kind: "alipay" | "bank";
                mask: string;
            } | null;
            slotCount: number;
            /** @enum {string} */
            taxHandling: "withhold" | "invoice" | "platform" | "unset";
            /** @example ****0013 */
            taxIdMasked: string | null;
        };
        PartnerSession: {
            brand: string;
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
        };
        PaymentOfStatement: {
            /** @description Of the brand’s people */
            batch: {
                /** @example pay_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                number: number;
            } | null;
            grossMinor: components["schemas"]["Minor"];
            /** @description 劳务报酬 that the brand withholds from */
            isWithheld: boolean;
            netMinor: components["schemas"]["Minor"];
            /**
             * @description The month whose tax it counts in
             * @example 2026-10
             */
            payMonth: string;
            /**
             * @description expected: as a batch of today would pay. drafted: in a batch that has not left. sent: tax withheld.
             * @enum {string}
             */
            stage: "expected" | "drafted" | "sent" | "paid";
            taxMinor: components["schemas"]["Minor"];
            /** @description Why the tax is that; as kept when the payment left */
            withholding: components["schemas"]["Withholding"] | null;
        };
        PaymentStep: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            doneAt: string | null;
            /**
             * Format: date-time
             * @description As far as it is known
             * @example 2026-11-20T08:42:00.000Z
             */
            expectedAt: string | null;
            isDone: boolean;
            /** @enum {string} */
            step: "month_end" | "closed" | "reviewed" | "approved" | "in_payment" | "paid";
        };
        PayoutAccount: {
            bankBranch: string | null;
            bankCode: string | null;
            bankName: string | null;
            /** @description The newest of its kind: the one that is paid to */
            current: boolean;
            holderName: string;
            /** @example acc_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @enum {string} */
            kind: "alipay" | "bank";
            mask: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            recordedAt: string;
        };
        PayoutAccountDraft: {
            /** @example zhangsan@example.com */
            account: string;
            /** @description The legal name if not given */
            holderName?: string;
            /** @enum {string} */
            kind: "alipay";
        } | {
            /** @example 6222 0212 3456 7890 */
            account: string;
            bankBranch?: string;
            bankCode?: string;
            bankName: string;
            /** @description The legal name if not given */
            holderName?: string;
            /** @enum {string} */
            kind: "bank";
        };
        PayoutBatch: {
            approved: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                at: string;
                name: string;
            } | null;
            /** @example CNY */
            currency: string;
            exported: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                at: string;
                name: string;
            } | null;
            format: string;
            grossMinor: components["schemas"]["Minor"];
            /** @example pay_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            lineCount: number;
            /** @enum {string} */
            method: "alipay" | "bank";
            netMinor: components["schemas"]["Minor"];
            number: number;
            paidMinor: components["schemas"]["Minor"];
            /** @example 2026-10 */
            payMonth: string;
            prepared: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                at: string;
                name: string;
            };
            preparedByMe: boolean;
            returnedMinor: components["schemas"]["Minor"];
            /** @description Payments on their way: they left, and no result is known */
            sentCount: number;
            /** @enum {string} */
            status: "draft" | "approved" | "exported" | "reconciled" | "cancelled";
            taxMinor: components["schemas"]["Minor"];
        };
        PayoutBatchDetail: components["schemas"]["PayoutBatch"] & {
            files: components["schemas"]["PayoutFile"][];
            /** @description Right after the batch was made */
            leftOut?: components["schemas"]["PayoutLeftOut"][];
            /** @description What the approver has to look at */
            warnings: components["schemas"]["PayoutWarning"][];
        };
        PayoutBatchInput: {
            /** @example bnk_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            bankTemplateId?: string;
            /**
             * @default CNY
             * @example CNY
             */
            currency: string;
            /**
             * @description Of an Alipay file; a bank sheet follows its template
             * @default csv
             * @enum {string}
             */
            format: "csv" | "xlsx";
            /** @enum {string} */
            method: "alipay" | "bank";
            /**
             * @description Smaller balances are carried; the brand’s minimum unless said
             * @example 1250
             */
            minimumMinor?: string;
            /** @description Only these partners; everyone due unless said */
            partnerIds?: string[];
            /**
             * @description Whose tax these payments count in; this month unless said
             * @example 2026-10
             */
            payMonth?: string;
        };
        PayoutBatchPage: {
            items: components["schemas"]["PayoutBatch"][];
            nextCursor: string | null;
        };
        PayoutBatchPreview: {
            /** @example CNY */
            currency: string;
            grossMinor: components["schemas"]["Minor"];
            leftOut: components["schemas"]["PayoutLeftOut"][];
            lineCount: number;
            lines: components["schemas"]["PlannedPayoutLine"][];
            netMinor: components["schemas"]["Minor"];
            /** @example 2026-10 */
            payMonth: string;
            taxMinor: components["schemas"]["Minor"];
            warnings: components["schemas"]["PayoutWarning"][];
        };
        PayoutFile: {
            lineCount: number;
            name: string;
            netMinor: components["schemas"]["Minor"];
            /**
             * @description The papers as sent, and by the result: each later version stands after the earlier
             * @enum {string}
             */
            purpose: "payment" | "summary" | "withholding" | "summary_paid" | "withholding_paid";
            sha256: string;
            size: number;
        };
        PayoutLeftOut: {
            /** @example payout.tax_unset */
            code: string;
            details?: {
                [key: string]: unknown;
            };
            dueMinor: components["schemas"]["Minor"];
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
        };
        PayoutLine: {
            accountMask: string;
            feeMinor: components["schemas"]["Minor"];
            flowNo: string | null;
            grossMinor: components["schemas"]["Minor"];
            /** @example pyl_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            netMinor: components["schemas"]["Minor"];
            /**
             * @description What the payee reads in the note
             * @example 3-12-407
             */
            number: string;
            part: number;
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
            payeeName: string;
            reason: string | null;
            /** @description Somebody told that this paid money came back; it does when another person tells the same */
            returnAsked: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                at: string;
                by: string;
                byMe: boolean;
                reason: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            settledAt: string | null;
            statement: {
                /** @example stm_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                /** @example 2026-10 */
                period: string;
            };
            /** @enum {string} */
            status: "pending" | "sent" | "paid" | "returned" | "left_out" | "cancelled";
            taxMinor: components["schemas"]["Minor"];
            /** @description Why the tax of the payment is that */
            withholding: components["schemas"]["Withholding"] | null;
        };
        PayoutLinePage: {
            items: components["schemas"]["PayoutLine"][];
            nextCursor: string | null;
        };
        PayoutOutcomes: {
            lines: ({
                flowNo?: string;
                /** @example pyl_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                lineId: string;
                /** @enum {boolean} */
                paid: true;
            } | {
                flowNo?: string;
                /** @example pyl_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                lineId: string;
                /** @enum {boolean} */
                paid: false;
                reason: string;
            })[];
        };
        PayoutResultOutcome: {
            /** @description Returns of paid money that now wait for a second person to tell the same */
            asked: number;
            askedMinor: components["schemas"]["Minor"];
            missing: number;
            paid: number;
            paidMinor: components["schemas"]["Minor"];
            pending: number;
            returned: number;
            returnedMinor: components["schemas"]["Minor"];
            unchanged: number;
            unmatched: {
                account: string;
                amountMinor: components["schemas"]["Minor"];
                code: string;
                name: string;
                row: number;
                text?: string;
            }[];
        };
        PayoutResultPreview: components["schemas"]["PayoutResultOutcome"] & {
            fileSha256: string;
            /** @description This very file was booked before */
            isKnown: boolean;
            /** @description What would be booked, failed payments first; at most 500 */
            lines: {
                accountMask: string;
                /** @example pyl_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                lineId: string;
                netMinor: components["schemas"]["Minor"];
                paid: boolean;
                partner: {
                    /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                };
                payeeName: string;
                reason: string | null;
                /** @description Of the file */
                row: number;
                /** @description Only asked for: another person has to tell the same */
                waits: boolean;
                /** @description It had been confirmed as paid: the money came back */
                wasPaid: boolean;
            }[];
            /** @description Names this reading; send it with the file to book exactly this */
            preview: string;
        };
        PayoutWarning: {
            /** @example payout.account_changed_since_payment */
            code: string;
            details?: {
                /** @description The masked account */
                after?: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                at?: string;
                /** @description The batch whose payment came back */
                batch?: number;
                /** @description The masked account until then */
                before?: string;
                /** @description Who did it, by hand or with a file */
                by?: string;
                holderName?: string;
                legalName?: string;
                netMinor?: components["schemas"]["Minor"];
                /** @description Other partners paid into the same account */
                others?: string[];
                reason?: string;
                /** @description It had been confirmed as paid */
                wasPaid?: boolean;
            };
            /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            partnerId: string;
            partnerName: string;
        };
        PlanAudience: {
            /** @enum {string} */
            kind: "everyone";
        } | {
            grades: string[];
            /** @enum {string} */
            kind: "grades";
        } | {
            /** @enum {string} */
            kind: "partners";
            partnerIds: string[];
        };
        /**
         * @default {
         *       "kind": "everyone"
         *     }
         */
        PlanAudienceInput: {
            /** @enum {string} */
            kind: "everyone";
        } | {
            grades: string[];
            /** @enum {string} */
            kind: "grades";
        } | {
            /** @enum {string} */
            kind: "partners";
            partnerIds: string[];
        };
        /**
         * @example {
         *       "path": "terms.rules.all.tiers",
         *       "before": [],
         *       "after": []
         *     }
         */
        PlanChange: {
            after?: unknown;
            before?: unknown;
            path: string;
        };
        /** @description Every kind present must hold; within a kind any one value does */
        PlanConditions: {
            categories?: string[];
            grades?: string[];
            /** @description Partner ids: ptn_… */
            partners?: string[];
            products?: string[];
            shops?: string[];
        };
        PlannedPayoutLine: {
            accountMask: string;
            grossMinor: components["schemas"]["Minor"];
            netMinor: components["schemas"]["Minor"];
            part: number;
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
            payeeName: string;
            taxMinor: components["schemas"]["Minor"];
            /** @description Why the tax of the whole payment would be that */
            withholding: components["schemas"]["Withholding"] | null;
        };
        PlanRule: {
            id: string;
            /**
             * @description Internal: partners never see it
             * @example 全部商品 8%
             */
            label: string;
            tiers: components["schemas"]["PlanTier"][];
            when: components["schemas"]["PlanConditions"];
        };
        /**
         * @example {
         *       "payer": "brand",
         *       "base": "paid",
         *       "tierMode": "graduated",
         *       "rules": [
         *         {
         *           "id": "all",
         *           "label": "全部商品",
         *           "when": {},
         *           "tiers": [
         *             {
         *               "from": "0",
         *               "rate": 80000
         *             }
         *           ]
         *         }
         *       ],
         *       "holdDays": 15,
         *       "rounding": {
         *         "mode": "half_up",
         *         "step": "line"
         *       },
         *       "currency": "CNY"
         *     }
         */
        PlanTerms: {
            /** @enum {string} */
            base: "paid" | "settled" | "channel_income";
            /** @example CNY */
            currency: string;
            holdDays: number;
            /**
             * @description channel: the platform deducts and pays. brand: we pay all. top_up: we pay on top of the platform.
             * @enum {string}
             */
            payer: "channel" | "brand" | "top_up";
            rounding: {
                /** @enum {string} */
                mode: "half_up" | "half_even" | "up" | "down";
                /** @enum {string} */
                step: "line" | "order" | "period";
            };
            rules: components["schemas"]["PlanRule"][];
            /** @enum {string} */
            tierMode: "graduated" | "whole";
        };
        /**
         * @description From this much net sales of the month on; the first tier starts at "0"
         * @example {
         *       "from": "0",
         *       "rate": 80000
         *     }
         */
        PlanTier: {
            from: components["schemas"]["Minor"];
            /**
             * @description Parts per million: 25000 is 2.5 %
             * @example 25000
             */
            rate: number;
        };
        PreviewedStatement: {
            figures: components["schemas"]["StatementFigures"];
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
            payment: components["schemas"]["StatementPayment"];
        };
        PreviewEntry: {
            amountMinor: components["schemas"]["Minor"];
            baseMinor: components["schemas"]["Minor"];
            /** @enum {string} */
            kind: "line" | "reversal";
            /** @description Position in the request, from 0 */
            line: number;
            /** @description Of a line; a reversal takes back a proportion of it */
            trace: components["schemas"]["EntryExplanation"] | null;
        };
        /**
         * @example {
         *       "paidMinor": "29800",
         *       "category": "茶具",
         *       "refundedMinor": "0"
         *     }
         */
        PreviewLine: {
            category?: string;
            channelIncomeMinor?: components["schemas"]["Minor"] & (string | null);
            grade?: string;
            /**
             * @description Matters when the plan rounds per order
             * @default
             */
            orderNo: string;
            paidMinor: components["schemas"]["Minor"];
            /**
             * @description Whose month it is, and what partner rules see
             * @default
             */
            partner: string;
            product?: string;
            refundedMinor?: components["schemas"]["Minor"];
            settledMinor?: components["schemas"]["Minor"] & (string | null);
            shop?: string;
        };
        Problem: {
            code: string;
            detail: string;
            details?: {
                [key: string]: unknown;
            };
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        Product: {
            /**
             * @description As the report says it
             * @example 茶具
             */
            category: string;
            confirmed: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                at: string;
                /** @description Name of the member */
                by: string | null;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /** @example prd_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /**
             * @description The order import that first showed it
             * @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c
             */
            importId: string | null;
            listings: components["schemas"]["ProductListing"][];
            /** @example 汝窑盖碗 手工柴烧 180 毫升 */
            name: string;
            state: components["schemas"]["CatalogueState"];
        };
        ProductCategories: {
            items: {
                category: string;
                products: number;
            }[];
        };
        ProductChanges: {
            /** @example 汝窑盖碗 */
            name: string;
        };
        ProductListing: {
            /** @example 721000000417 */
            itemId: string;
            /** @example taobao */
            platform: string;
            /** @description The latest title seen when it was taken in */
            title: string;
        };
        ProductPage: {
            items: components["schemas"]["Product"][];
            nextCursor: string | null;
        };
        PublishCommissionPlan: {
            /** @description The draft that was looked at: another one is refused */
            version: number;
        };
        QueuedJob: {
            /** @example job_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            jobId: string;
        };
        RecordedPayoutOutcome: {
            /** @description Returns of paid money that now wait for a second person to tell the same */
            asked: number;
            paid: number;
            paidMinor: components["schemas"]["Minor"];
            returned: number;
            returnedMinor: components["schemas"]["Minor"];
            unchanged: number;
        };
        ResolvedException: {
            importIds: string[];
            jobIds: string[];
            rows: number;
        };
        RevealedPartner: {
            mobile: string | null;
            payoutAccounts: {
                account: string;
                /** @example acc_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                /** @enum {string} */
                kind: "alipay" | "bank";
            }[];
            taxId: string | null;
        };
        RevealReason: {
            reason: string;
        };
        RoleChange: {
            /** @enum {string} */
            role: "owner" | "channel_manager" | "operator" | "reviewer" | "counsel" | "finance_supervisor" | "accountant" | "cashier" | "viewer";
        };
        RuleOutcome: {
            earnedMinor: components["schemas"]["Minor"] & unknown;
            incrementMinor: components["schemas"]["Minor"] & unknown;
            label: string | null;
            /** @enum {string} */
            mode: "half_up" | "half_even" | "up" | "down";
            netSalesMinor: components["schemas"]["Minor"];
            nextTier: {
                from: components["schemas"]["Minor"];
                missingMinor: components["schemas"]["Minor"];
                ratePpm: number;
            } | null;
            ruleId: string;
            slices: {
                exact: string;
                from: components["schemas"]["Minor"];
                ratePpm: number;
                salesMinor: components["schemas"]["Minor"];
            }[];
            targetMinor: components["schemas"]["Minor"] & unknown;
            /** @enum {string} */
            tierMode: "graduated" | "whole";
        };
        SearchResult: {
            orderLines: {
                /** @example CNY */
                currency: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                datedAt: string;
                /** @example oln_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                orderNo: string;
                paidMinor: components["schemas"]["Minor"];
                partner: string;
                productTitle: string;
            }[];
            partners: {
                grade: string | null;
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                legalName: string | null;
                name: string;
            }[];
            payments: {
                /** @example pay_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                batch: string;
                /** @example CNY */
                currency: string;
                /** @example pyl_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                netMinor: components["schemas"]["Minor"];
                /** @example 3-12-407 */
                number: string;
                partner: string;
            }[];
        };
        SeenPartnerLink: {
            /** @description Who sent it; whom it signs in is told to nobody */
            brandName: string;
        };
        Sessions: {
            items: {
                /** @enum {string} */
                browser: "wechat" | "alipay" | "dingtalk" | "edge" | "firefox" | "chrome" | "safari" | "unknown";
                /** @example ses_9f86d081884c7d659a2feaa0c55ad015 */
                id: string;
                ip: string | null;
                /** @description The session of this request */
                isCurrent: boolean;
                /**
                 * Format: date-time
                 * @description Within five minutes
                 * @example 2026-11-20T08:42:00.000Z
                 */
                lastSeenAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                signedInAt: string;
                /** @enum {string} */
                system: "windows" | "macos" | "ios" | "android" | "harmony" | "linux" | "unknown";
            }[];
        };
        Settlement: {
            /** @description Reviewed, and not prepared, reviewed or adjusted by who asks */
            approvable: number;
            approvableMinor: components["schemas"]["Minor"];
            approved: number;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            closedAt: string;
            closedBy: string | null;
            /** @example CNY */
            currency: string;
            figures: components["schemas"]["StatementFigures"];
            /** @example stl_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @example 2026-10 */
            period: string;
            reviewed: number;
            statements: number;
        };
        SettlementBridgeStep: {
            amountMinor: components["schemas"]["Minor"];
            entries: number;
            /**
             * @description produced and tiers: of the month itself. earlier, later: of other months, counted now. stated_before: on an earlier statement. The rest waits, by what it waits for.
             * @enum {string}
             */
            part: "produced" | "tiers" | "earlier" | "later" | "adjusted" | "stated_before" | "hold" | "settlement" | "refund_open" | "punished" | "receipt" | "lines";
            /**
             * @description For hold: the month in which it ends
             * @example 2026-10
             */
            until: string | null;
        };
        SettlementCalendar: {
            closed: components["schemas"]["Settlement"][];
            open: components["schemas"]["OpenMonth"][];
        };
        SettlementMissing: {
            heldUpMinor: components["schemas"]["Minor"] & unknown;
            importsRunning: number;
            openExceptions: number;
            receiptsMissing: {
                expectedMinor: components["schemas"]["Minor"];
                /** @example 2026-10 */
                period: string;
                platform: string;
            }[];
            /** @description Partners with a balance whose tax handling nobody set */
            taxUnsetPartners: number;
        };
        SettlementPreview: {
            /** @description Names of those who could approve what you close */
            approvers: string[];
            /** @description Codes of what keeps the month from closing now */
            blockers: string[];
            /** @description From what the month produced to what its statements count */
            bridge: components["schemas"]["SettlementBridgeStep"][];
            /** @example CNY */
            currency: string;
            /** @description Entries the statements would count */
            entries: number;
            figures: components["schemas"]["StatementFigures"];
            missing: components["schemas"]["SettlementMissing"];
            /** @example 2026-10 */
            period: string;
            /** @description Tier and rounding entries the close would book */
            periodEntries: number;
            /** @description Of which would become payable by the close itself */
            released: number;
            statements: components["schemas"]["PreviewedStatement"][];
        };
        SetUp: {
            /** @description The brand in every address */
            brand: string;
            brandName: string;
            identifier: string;
            ownerName: string;
            password: string;
            /** @description Printed on the terminal when the server can be reached from other machines */
            token?: string;
        };
        SetUpState: {
            needed: boolean;
            tokenNeeded: boolean;
        };
        Shop: {
            confirmed: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                at: string;
                /** @description Name of the member */
                by: string | null;
            } | null;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            createdAt: string;
            /** @example shp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            /** @example imp_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            importId: string | null;
            /**
             * @description As reports say it
             * @example 山隐旗舰店
             */
            name: string;
            /** @example taobao */
            platform: string;
            state: components["schemas"]["CatalogueState"];
        };
        ShopPage: {
            items: components["schemas"]["Shop"][];
            nextCursor: string | null;
        };
        Slot: {
            /** @example mm_12345_67_890 */
            code: string;
            /** @example slt_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            label: string | null;
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            } | null;
            platform: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            since: string | null;
        };
        SlotAssignment: {
            /** @description PID, relation id, coupon or link code */
            code: string;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            effectiveFrom?: string;
            label?: string;
            /**
             * @description null takes the slot back
             * @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c
             */
            partnerId: string | null;
            /**
             * @default taobao
             * @enum {string}
             */
            platform: "1688" | "taobao" | "tmall" | "jd" | "pdd" | "douyin" | "wechat" | "own";
        };
        SlotOwners: {
            items: {
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                effectiveFrom: string;
                partner: {
                    /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                } | null;
                /**
                 * Format: date-time
                 * @example 2026-11-20T08:42:00.000Z
                 */
                recordedAt: string;
                recordedBy: {
                    /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                } | null;
            }[];
        };
        SlotPage: {
            items: components["schemas"]["Slot"][];
            nextCursor: string | null;
        };
        StartProgress: {
            affiliates: number;
            /** @description Members who can approve payments */
            approvers: number;
            batchesExported: number;
            batchesReconciled: number;
            /** @description Names of members who can approve statements */
            canApprove: string[];
            /** @description Names of members who can close a month */
            canClose: string[];
            distributors: number;
            hasOrders: boolean;
            /** @description Somebody can approve what somebody else closes */
            hasSecondPerson: boolean;
            importsDone: number;
            members: number;
            monthsClosed: number;
            /** @description You alone can approve: another member has to close */
            onlyYouApprove: boolean;
            openExceptions: number;
            openingPartners: number;
            openingsApproved: number;
            openingsWaiting: number;
            openInvitations: number;
            planDrafts: number;
            plansPublished: number;
            productDrafts: number;
            /** @description In the catalogue */
            products: number;
        };
        Statement: {
            approved: components["schemas"]["StatementPerson"] | null;
            /** @example CNY */
            currency: string;
            figures: components["schemas"]["StatementFigures"];
            /** @example stm_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            isNewest: boolean;
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            paidAt: string | null;
            partner: {
                /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            };
            payment: components["schemas"]["StatementPayment"];
            /** @example 2026-10 */
            period: string;
            prepared: components["schemas"]["StatementPerson"] | null;
            returnedReason: string | null;
            reviewed: components["schemas"]["StatementPerson"] | null;
            /** @example stl_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            settlementId: string;
            /**
             * @description closed 已出账, reviewed 已复核, approved 已审批, in_payment 打款中, paid 已付清
             * @enum {string}
             */
            state: "closed" | "reviewed" | "approved" | "in_payment" | "paid";
        };
        StatementComparison: {
            columns: {
                amount?: string;
                earned?: string;
                gross?: string;
                name?: string;
                net?: string;
                reversed?: string;
                slot?: string;
                tax?: string;
            };
            /**
             * @description Which of our figures the amounts of the sheet are
             * @enum {string}
             */
            compared: "net" | "gross" | "earned";
            /** @example CNY */
            currency: string;
            fileName: string;
            fileSha256: string;
            headers: string[];
            /** @example 2026-10 */
            period: string;
            rows: {
                differenceMinor: components["schemas"]["Minor"] & (string | null);
                lineNos: number[];
                /** @description The one order whose amount the difference is */
                orderNo: string | null;
                oursMinor: components["schemas"]["Minor"] & (string | null);
                /**
                 * @description unreadable: an amount nobody can read; tax_unset: our net is not known yet. Both are not compared and in no total
                 * @enum {string}
                 */
                outcome: "equal" | "different" | "missing_in_sheet" | "unknown_partner" | "ambiguous_partner" | "unreadable" | "tax_unset";
                partner: {
                    /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string | null;
                    name: string;
                };
                reasons: {
                    amountMinor: components["schemas"]["Minor"];
                    /** @enum {string} */
                    code: "refund_forgotten" | "tax_forgotten" | "opening_forgotten" | "adjustment_forgotten" | "carried_by_us" | "refund_after_close" | "not_payable_yet" | "line_missing" | "rounding" | "digits_swapped" | "earned_differs" | "unexplained";
                }[];
                /** @example stm_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                statementId: string | null;
                theirsMinor: components["schemas"]["Minor"] & (string | null);
            }[];
            totals: {
                differenceMinor: components["schemas"]["Minor"];
                different: number;
                equal: number;
                /** @description In neither count and in no total */
                notCompared: number;
                oursMinor: components["schemas"]["Minor"];
                theirsMinor: components["schemas"]["Minor"];
            };
            /** @description Cells that could not be read, each once */
            unreadable: {
                column: string;
                /** @description In the compared column: its row is left out */
                isCompared: boolean;
                lineNo: number;
                text: string;
            }[];
        };
        StatementDetails: components["schemas"]["Statement"] & {
            /** @description Who can approve it: nobody who prepared, reviewed or adjusted it. Empty for partners */
            approvers: {
                /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                id: string;
                name: string;
            }[];
            entries: components["schemas"]["StatementEntryPage"];
            totals: {
                amountMinor: components["schemas"]["Minor"];
                entries: number;
                /** @enum {string} */
                kind: "line" | "reversal" | "period" | "adjustment" | "opening";
            }[];
            youCanApprove: boolean;
        };
        /** @description The first page; more by listEntries?statement= */
        StatementEntryPage: {
            items: components["schemas"]["CommissionEntry"][];
            nextCursor: string | null;
        };
        StatementFigures: {
            adjustedMinor: components["schemas"]["Minor"] & unknown;
            closingMinor: components["schemas"]["Minor"] & unknown;
            earnedMinor: components["schemas"]["Minor"] & unknown;
            openingMinor: components["schemas"]["Minor"] & unknown;
            reversedMinor: components["schemas"]["Minor"] & unknown;
        };
        StatementPage: {
            items: components["schemas"]["Statement"][];
            nextCursor: string | null;
        };
        StatementPayment: {
            carriedMinor: components["schemas"]["Minor"] & unknown;
            /** @enum {string|null} */
            carryReason: "nothing_due" | "negative" | "below_minimum" | "tax_exceeds" | "tax_currency" | null;
            grossMinor: components["schemas"]["Minor"];
            /**
             * @description actual: in a batch or paid. projected: as a batch of today would pay it. carried: into a later one.
             * @enum {string}
             */
            kind: "actual" | "projected" | "carried";
            netMinor: components["schemas"]["Minor"];
            payments: components["schemas"]["PaymentOfStatement"][];
            pendingClawbackMinor: components["schemas"]["Minor"] & unknown;
            taxMinor: components["schemas"]["Minor"];
            /** @description Nobody said how the tax is handled: payment is blocked until then */
            taxUnset: boolean;
        };
        StatementPerson: {
            /**
             * Format: date-time
             * @example 2026-11-20T08:42:00.000Z
             */
            at: string;
            /** @example mem_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
            id: string;
            name: string;
        };
        StatementReturn: {
            reason: string;
        };
        TaxHandlingOrder: {
            ids: string[];
            /** @enum {string} */
            taxHandling: "withhold" | "invoice" | "platform";
        };
        TaxHandlingResults: {
            results: {
                /**
                 * @description not_a_person: a brand withholds of natural persons only; left as it was
                 * @enum {string}
                 */
                outcome: "set" | "same" | "not_a_person";
                partner: {
                    /** @example ptn_0198f0c27a317d3e9f4b2c6d8e0a1b2c */
                    id: string;
                    name: string;
                };
            }[];
            set: number;
        };
        /** @description 劳务报酬 of one payee and calendar month is one occurrence */
        Withholding: {
            addsUp: boolean;
            deductionMinor: components["schemas"]["Minor"] & unknown;
            /**
             * @description Tax of the month before rounding, in yuan
             * @example 640.0016
             */
            exact: string;
            excessMinor: components["schemas"]["Minor"] & unknown;
            grossMinor: components["schemas"]["Minor"] & unknown;
            monthGrossBeforeMinor: components["schemas"]["Minor"] & unknown;
            monthGrossMinor: components["schemas"]["Minor"];
            quickDeductionMinor: components["schemas"]["Minor"] & unknown;
            /** @description 预扣率 */
            ratePpm: number;
            taxableMinor: components["schemas"]["Minor"] & unknown;
            taxMinor: components["schemas"]["Minor"] & unknown;
            withheldBeforeMinor: components["schemas"]["Minor"];
            withheldMinor: components["schemas"]["Minor"] & unknown;
        };
        Workbench: {
            /** @description The newest month with sales, per currency */
            months: components["schemas"]["MonthFigures"][];
            /** @description Null for whoever sees only their own partners */
            start: components["schemas"]["StartProgress"] | null;
            /** @description What waits for whoever asks: due first, then the longest waiting */
            tasks: components["schemas"]["WorkbenchTask"][];
        };
        WorkbenchTask: {
            /** @description What is at stake, per currency */
            amounts: {
                /** @example CNY */
                currency: string;
                minor: components["schemas"]["Minor"];
            }[];
            /** @description Who prepared it */
            by: string | null;
            /** @description Rows, statements, payments or partners */
            count: number;
            /**
             * Format: date-time
             * @description When it is too late; most work has no such instant
             * @example 2026-11-20T08:42:00.000Z
             */
            dueAt: string | null;
            /**
             * @description The brand’s pay day, or the end of the month whose tax was worked out
             * @enum {string|null}
             */
            dueBy: "pay_day" | "tax_month" | null;
            /** @enum {string} */
            kind: "resolve_exceptions" | "close_month" | "review_statements" | "approve_statements" | "prepare_payout" | "approve_batch" | "export_batch" | "reconcile_batch" | "mend_failed_payments" | "approve_opening" | "set_tax_handling" | "add_payout_account" | "assign_slots";
            /** @description Of a batch */
            number: number | null;
            /** @example 2026-10 */
            period: string | null;
            /**
             * Format: date-time
             * @description Since when it waits
             * @example 2026-11-20T08:42:00.000Z
             */
            since: string;
            /**
             * @description Of the settlement, batch or opening import
             * @example pay_0198f0c27a317d3e9f4b2c6d8e0a1b2c
             */
            subjectId: string | null;
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
    postAdjustment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentDraft"];
            };
        };
        responses: {
            /** @description The entry */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionEntry"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `settlement.already_closed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `adjustment.not_possible`, `adjustment.period_out_of_reach` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description Or its beginning: partners finds partners.create */
                action?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                member?: string;
                /** @description With subjectType; a UUID or a prefixed id */
                subjectId?: string;
                subjectType?: string;
                /** @description Exclusive */
                to?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBankTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Templates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankTemplates"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBankTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankTemplateInput"];
            };
        };
        responses: {
            /** @description The template */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankTemplate"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateBrandSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandChanges"];
            };
        };
        responses: {
            /** @description The brand as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `brand.time_zone_unknown`, `brand.time_zone_fixed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBrand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandDraft"];
            };
        };
        responses: {
            /** @description The new brand */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `brand.slug_taken`, `brand.time_zone_unknown` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChannelReceipts: {
        parameters: {
            query?: {
                period?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest month first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelReceiptList"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordChannelReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelReceiptDraft"];
            };
        };
        responses: {
            /** @description The receipt */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelReceipt"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommissionPlans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPlanList"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCommissionPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionPlanDraft"];
            };
        };
        responses: {
            /** @description The plan with its draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPlan"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCommissionPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPlan"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `plan.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCommissionPlanDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionPlanDraft"];
            };
        };
        responses: {
            /** @description The plan with its draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPlan"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `plan.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishCommissionPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCommissionPlan"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPlan"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `plan.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `plan.already_published`, `plan.four_eyes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `plan.period_closed`, `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backTestCommissionPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionBackTest"];
            };
        };
        responses: {
            /** @description The comparison is queued; its job ends with it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedJob"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCommission: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommissionPreviewRequest"];
            };
        };
        responses: {
            /** @description Entries with their traces and what the close of their month would add */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPreview"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `plan.terms_invalid`, `plan.rule_invalid`, `plan.tiers_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlanStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The start */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionPlanStart"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDataExports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Extent and exports, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExports"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the signed-in person, once more */
                    password: string;
                    /** @example 更换系统 */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The export, waiting to be written */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `data_export.already_running` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `password.wrong`, `data_export.no_room` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the signed-in person, once more */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `data_export.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `data_export.not_finished`, `data_export.expired`, `data_export.damaged`, `password.wrong` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEntries: {
        parameters: {
            query?: {
                /** @description What this balance of the partner adds up from */
                balance?: "held" | "payable";
                cursor?: string;
                /** @description What counts in this figure of its statement */
                figure?: "earned" | "reversed" | "adjusted";
                kind?: "line" | "reversal" | "period" | "adjustment" | "opening";
                limit?: number;
                line?: string;
                orderNo?: string;
                partner?: string;
                payer?: "channel" | "brand" | "top_up";
                period?: string;
                plan?: string;
                state?: "channel" | "held" | "payable" | "in_payment" | "paid" | "reversed";
                statement?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionEntryPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEntryTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry with its reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryTrace"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `entry.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                sha256: string;
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
                content: {
                    "application/json": string;
                    "application/octet-stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `file.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportExceptions: {
        parameters: {
            query?: {
                code?: string;
                cursor?: string;
                import?: string;
                limit?: number;
                status?: "open" | "resolved" | "dismissed";
                subject?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of exceptions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportExceptionPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exception */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportExceptionDetail"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `import_exception.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveImportException: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExceptionResolution"];
            };
        };
        responses: {
            /** @description What was settled, and the imports that read the rows again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedException"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `import_exception.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `import_exception.already_resolved` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `import_exception.not_correctable`, `import_exception.still_wrong`, `slot.code_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: string;
                limit?: number;
                status?: "queued" | "running" | "succeeded" | "failed";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
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
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `job.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListExport"];
            };
        };
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listListViews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListViews"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createListView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewListView"];
            };
        };
        responses: {
            /** @description The view */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListView"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `list_view.name_taken`, `list_view.too_many`, `list_view.holds_number` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeListView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `list_view.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateListView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListViewChanges"];
            };
        };
        responses: {
            /** @description The view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListView"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `list_view.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `list_view.name_taken`, `list_view.too_many`, `list_view.holds_number` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most the newest 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationDraft"];
            };
        };
        responses: {
            /** @description The invitation; its address is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link is of no use any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `member_invitation.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description The member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `member.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `member.last_owner` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `member.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `member.last_owner` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `member.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMoneyOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One item per currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyOverview"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpeningImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of opening imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOpeningImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningDraft"];
            };
        };
        responses: {
            /** @description The prepared balances */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `opening_import.rows_invalid`, `money.unknown_currency` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpeningImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The opening import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `opening_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveOpeningImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The approved balances */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `opening_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `opening_import.already_approved`, `opening_import.already_withdrawn`, `opening_import.four_eyes`, `opening_import.already_booked` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawOpeningImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningWithdrawal"];
            };
        };
        responses: {
            /** @description The withdrawn balances */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied`, `opening_import.not_author` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `opening_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `opening_import.already_approved`, `opening_import.already_withdrawn` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpeningTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadOpeningBalances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: date */
                    cutOverOn: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The prepared balances */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `upload.unreadable`, `upload.quota_reached`, `upload.disk_full`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported`, `partner_import.columns_missing`, `opening_import.rows_invalid`, `money.unknown_currency` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderImportPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importOrders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    confirm?: "true" | "false";
                    currency?: string;
                    /** Format: binary */
                    file: string;
                    /** @enum {string} */
                    platform?: "1688" | "taobao" | "tmall" | "jd" | "pdd" | "douyin" | "wechat" | "own";
                };
            };
        };
        responses: {
            /** @description What the file is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `upload.unreadable`, `upload.quota_reached`, `upload.disk_full`, `money.unknown_currency`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported`, `order_import.mapping_incomplete`, `order_import.payer_missing` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrderImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeOrderImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `order_import.already_confirmed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmOrderImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedJob"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `order_import.already_confirmed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `order_import.mapping_incomplete`, `order_import.payer_missing` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discoverFromImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was seen first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discoveries"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptDiscoveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptDiscoveries"];
            };
        };
        responses: {
            /** @description Rows settled, the imports that read them again, and what is new */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptedDiscoveries"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_import.not_found`, `import_exception.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `import_exception.already_resolved` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `import_exception.not_correctable`, `slot.code_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportImportExceptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows with the reason beside each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setOrderImportMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMapping"];
            };
        };
        responses: {
            /** @description The import with its mapping */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `order_import.already_confirmed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `order_import.mapping_incomplete` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewOrderImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedJob"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `order_import.mapping_incomplete` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrderImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderLines: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Dated at or after */
                from?: string;
                import?: string;
                limit?: number;
                partner?: string;
                platform?: string;
                q?: string;
                state?: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished" | "refunded_partial" | "refunded_full";
                /** @description Dated before */
                to?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderLinePage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrderLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
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
                    "application/json": components["schemas"]["OrderLineDetail"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `order_line.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartnerGrades: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grades by hat, the commonest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerGrades"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPartners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    confirm?: "true" | "false";
                    /** Format: date-time */
                    effectiveFrom?: string;
                    /** Format: binary */
                    file: string;
                    overrideReason?: string;
                };
            };
        };
        responses: {
            /** @description New, changed, same and failing rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `upload.unreadable`, `upload.quota_reached`, `upload.disk_full`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported`, `partner_import.columns_missing`, `partner_import.has_errors` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerImport: {
        parameters: {
            query?: {
                /** @description Why tax numbers whose check digits fail are kept */
                overrideReason?: string;
            };
            header?: never;
            path: {
                brand: string;
                /** @description SHA-256 of the uploaded list */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description New, changed, same and failing rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `partner_import.columns_missing`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPartnerImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                /** @description SHA-256 of the uploaded list */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerImportConfirmation"];
            };
        };
        responses: {
            /** @description The job that writes it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedJob"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `partner_import.has_errors`, `partner_import.columns_missing`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPartnerImportErrors: {
        parameters: {
            query?: {
                /** @description Why tax numbers whose check digits fail are kept */
                overrideReason?: string;
            };
            header?: never;
            path: {
                brand: string;
                /** @description SHA-256 of the uploaded list */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows with the reasons beside each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `partner_import.columns_missing`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPartnerImportMapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                /** @description SHA-256 of the uploaded list */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerImportMapping"];
            };
        };
        responses: {
            /** @description New, changed, same and failing rows, read that way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerImport"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner_import.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `partner_import.columns_missing`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartners: {
        parameters: {
            query?: {
                cursor?: string;
                grade?: string;
                hat?: "affiliate" | "distributor";
                /** @description Only these, with commas between: names of those already chosen */
                ids?: string;
                limit?: number;
                owner?: string;
                /** @description Part of a name; or a whole mobile number, tax number or slot code */
                q?: string;
                taxHandling?: "withhold" | "invoice" | "platform" | "unset";
                /** @description Owed commission that cannot be paid: nobody set the tax handling, or no account is known */
                unpayable?: "tax" | "account";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of partners */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerDraft"];
            };
        };
        responses: {
            /** @description The partner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `member.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `partner.already_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `partner.tax_id_invalid`, `partner.mobile_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerChanges"];
            };
        };
        responses: {
            /** @description The partner as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found`, `member.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `partner.already_exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `partner.tax_id_invalid`, `partner.mobile_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerEarnings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One item per currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEarnings"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPartnerGrade: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradeDraft"];
            };
        };
        responses: {
            /** @description The partner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `partner.hat_not_worn` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartnerLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerLinks"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPartnerLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link; its address is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPartnerLink"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPartnerLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link is of no use any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found`, `partner_link.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPayoutAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutAccountDraft"];
            };
        };
        responses: {
            /** @description The account in force and what to check about it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedPayoutAccount"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `payout_account.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealReason"];
            };
        };
        responses: {
            /** @description The clear values */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedPartner"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setTaxHandling: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxHandlingOrder"];
            };
        };
        responses: {
            /** @description What became of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxHandlingResults"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutBatches: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                status?: "draft" | "approved" | "exported" | "reconciled" | "cancelled";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPayoutBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutBatchInput"];
            };
        };
        responses: {
            /** @description The drafted batch */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchDetail"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `bank_template.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `payout_batch.nothing_to_pay`, `payout_batch.month_over` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayoutBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchDetail"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvePayoutBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The approved batch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchDetail"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `payout_batch.already_decided`, `payout_batch.four_eyes`, `payout_batch.approver_involved` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPayoutBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelReason"];
            };
        };
        responses: {
            /** @description Cancelled */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `payout_batch.already_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPayoutBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exported batch with its files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchDetail"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `payout_batch.not_approved`, `payout_batch.month_over`, `payout_batch.nothing_to_pay`, `payout_batch.fields_missing`, `text.outside_gbk`, `upload.disk_full` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadPayoutFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found`, `file.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
                status?: "pending" | "sent" | "paid" | "returned" | "left_out" | "cancelled";
            };
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutLinePage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPayoutOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutOutcomes"];
            };
        };
        responses: {
            /** @description What changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedPayoutOutcome"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found`, `payout_line.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `payout_line.already_returned` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `payout_batch.not_exported`, `upload.disk_full` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPayoutResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    preview?: string;
                };
            };
        };
        responses: {
            /** @description What changed, and rows that fit no payment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutResultOutcome"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `payout_result.preview_stale` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `payout_batch.not_exported`, `payout_result.not_recognised`, `payout_result.too_many_rows`, `upload.quota_reached`, `upload.unreadable`, `upload.disk_full`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPayoutResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description What would change, payment by payment, and rows that fit none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutResultPreview"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `payout_batch.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `payout_batch.not_exported`, `payout_result.not_recognised`, `payout_result.too_many_rows`, `upload.quota_reached`, `upload.unreadable`, `upload.disk_full`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPayoutBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutBatchInput"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutBatchPreview"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProductCategories: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The largest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCategories"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                category?: string;
                cursor?: string;
                limit?: number;
                platform?: string;
                /** @description Part of the name, or a whole item id */
                q?: string;
                state?: "draft" | "active";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `product.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChanges"];
            };
        };
        responses: {
            /** @description The product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `product.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinProducts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinProducts"];
            };
        };
        responses: {
            /** @description The product with all listings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `product.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmProducts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmProducts"];
            };
        };
        responses: {
            /** @description How many */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueConfirmation"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `product.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Part of a name; or a whole mobile, tax or slot number; or the beginning of an order number; or the number of a payment */
                q: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A few of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettlements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open months oldest first, closed ones newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementCalendar"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeSettlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSettlement"];
            };
        };
        responses: {
            /** @description The close is queued; its job ends with the settlement */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedJob"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `settlement.already_closed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `settlement.period_open`, `settlement.gap`, `settlement.import_running`, `settlement.nothing_to_close` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settlement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settlement"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `settlement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveStatements: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDecision"];
            };
        };
        responses: {
            /** @description What became of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDecisionResult"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `settlement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewStatements: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDecision"];
            };
        };
        responses: {
            /** @description What became of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDecisionResult"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `settlement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSettlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSettlement"];
            };
        };
        responses: {
            /** @description Totals, statements, and what is missing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementPreview"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `settlement.already_closed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `settlement.gap`, `settlement.nothing_to_close` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShops: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                platform?: string;
                q?: string;
                state?: "draft" | "active";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shops */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmShops: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmShops"];
            };
        };
        responses: {
            /** @description How many */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueConfirmation"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `shop.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSlots: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                partner?: string;
                platform?: string;
                q?: string;
                unassigned?: "true" | "false";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of slots */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotAssignment"];
            };
        };
        responses: {
            /** @description The slot with its owner of now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `slot.code_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSlotOwners: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history of the slot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotOwners"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `slot.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatements: {
        parameters: {
            query?: {
                currency?: string;
                cursor?: string;
                limit?: number;
                /** @description Part of the partner’s name */
                name?: string;
                partner?: string;
                period?: string;
                settlement?: string;
                state?: "closed" | "reviewed" | "approved" | "in_payment" | "paid";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementDetails"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `statement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `statement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `statement.already_decided`, `statement.four_eyes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused`, `statement.not_reviewed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
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
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `statement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementReturn"];
            };
        };
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `statement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `statement.already_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key answers what the first one did. */
                "idempotency-key"?: string;
            };
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `statement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `idempotency.in_flight`, `statement.already_decided` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `idempotency.key_reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareStatementSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    columns?: string;
                    /** @enum {string} */
                    compared?: "net" | "gross" | "earned";
                    currency?: string;
                    /** Format: binary */
                    file: string;
                    period: string;
                };
            };
        };
        responses: {
            /** @description Per partner ours, theirs, the difference and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementComparison"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `settlement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload.too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `statement_sheet.column_missing`, `upload.unreadable`, `upload.quota_reached`, `upload.disk_full`, `money.unknown_currency`, `table.archive_damaged`, `table.archive_unsafe`, `table.empty`, `table.encoding_unknown`, `table.header_duplicated`, `table.header_not_found`, `table.html_not_supported`, `table.json_damaged`, `table.kind_unknown`, `table.row_too_long`, `table.sheet_not_found`, `table.too_large`, `table.xls_not_supported` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportStatementComparison: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportStatementComparison"];
            };
        };
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `file.not_found`, `settlement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `statement_sheet.column_missing`, `money.unknown_currency` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkbench: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As far as the role may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workbench"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `permission.denied` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptance"];
            };
        };
        responses: {
            /** @description Joined and signed in; the session is in the cookie */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
            /** @description `session.invalid_credentials`, `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `link.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict`, `member.already_member` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `user.identifier_invalid`, `user.identifier_taken`, `password.too_short` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            /** @description `link.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
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
            /** @description Signed out there */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many there were */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyEarnings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One item per currency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyEarnings"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyEntries: {
        parameters: {
            query?: {
                /** @description What this balance of the partner adds up from */
                balance?: "held" | "payable";
                cursor?: string;
                /** @description What counts in this figure of its statement */
                figure?: "earned" | "reversed" | "adjusted";
                kind?: "line" | "reversal" | "period" | "adjustment" | "opening";
                limit?: number;
                line?: string;
                orderNo?: string;
                payer?: "channel" | "brand" | "top_up";
                period?: string;
                state?: "channel" | "held" | "payable" | "in_payment" | "paid" | "reversed";
                statement?: string;
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionEntryPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyEntryTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry with its reasons; internal names are left out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryTrace"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `entry.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyOrderLines: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "created" | "paid" | "received" | "settled" | "invalid" | "refund_open" | "punished" | "refunded_partial" | "refunded_full";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOrderLinePage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPartner"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `partner.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyStatements: {
        parameters: {
            query?: {
                currency?: string;
                cursor?: string;
                limit?: number;
                period?: string;
                state?: "closed" | "reviewed" | "approved" | "in_payment" | "paid";
            };
            header?: never;
            path: {
                brand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `cursor.invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementDetails"];
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `statement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMyStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brand: string;
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
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `session.required` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `brand.not_found`, `statement.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPartnerSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description Signed in; the session is in the cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerSession"];
                };
            };
            /** @description `link.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    seePartnerLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description The brand that sent it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenPartnerLink"];
                };
            };
            /** @description `link.not_found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Signed in; the session is in the cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `session.invalid_credentials` */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
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
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the set-up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpState"];
                };
            };
            /** @description `request.conflict` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            /** @description The brand exists and its owner is signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpState"];
                };
            };
            /** @description `request.conflict`, `set_up.already_done` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `validation.failed`, `set_up.token_wrong`, `user.identifier_invalid`, `password.too_short` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
