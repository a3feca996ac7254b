import { StaleNotice as StaleNotice_0eca400b0d425a2ea32e52142a4c8df9 } from '../../../admin/revisions/stale-notice.tsx'
import { KeptRefusals as KeptRefusals_34edbae9b311435f1f1ec4da67a87252 } from '../../../admin/refusals/kept-refusals.tsx'
import { DocumentBar as DocumentBar_b7c57dc913d122a1aa3c7f9f59a7b4dc } from '../../../workflow/admin/document-bar.tsx'
import { Said as Said_cf4a5dec28a782005a7d79c391e2d827 } from '../../../admin/comparison/said.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InsertFeatureClient as InsertFeatureClient_3c07706744df282d3cd1e95609e27b2c } from '../../../editor/insert/insert-plugin.tsx'
import { PasteFeatureClient as PasteFeatureClient_ccfd2deff69201f676882fa50761476b } from '../../../editor/paste/paste-plugin.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StatisticSearch as StatisticSearch_905400c8aca7115177d6a8f10fbcd21f } from '../../../editor/statistic-search.tsx'
import { DefinitionField as DefinitionField_4e78641db67833234e9812c7a2862128 } from '../../../fields/definition-field.tsx'
import { StatisticLabel as StatisticLabel_4dd53cec1249f019f61bbc823410fc80 } from '../../../editor/statistic-label.tsx'
import { MentionLabel as MentionLabel_8255b6ab320f824742650f97e32a5d4c } from '../../../editor/mention-label.tsx'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Comparison as Comparison_4a3bc4e14ae020fdc3735c13e431ef31 } from '../../../editor/comparison.tsx'
import { SectionNumber as SectionNumber_dda1d7d4e8491afd2f8b9c8abfcc0867 } from '../../../content/sections/section-number.tsx'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowLabel as RowLabel_99ac5fafc085d25353d6c1a153dab207 } from '../../../fields/row-label.tsx'
import { DayNotice as DayNotice_e4fee4bd9c2432b5bb6e7e5d1bde6369 } from '../../../fields/day-notice.tsx'
import { TableMenuFeatureClient as TableMenuFeatureClient_c9c10efed43d9e36f44dd220a8041ece } from '../../../editor/table-menu-plugin.tsx'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { NumberChoice as NumberChoice_45f24c64ba08d1391f9f55841c323ae6 } from '../../../fields/number-choice.tsx'
import { CharactersLeft as CharactersLeft_ee046147f2d2589cdd4491b4721059a5 } from '../../../fields/characters-left.tsx'
import { KeyField as KeyField_159fe1447451a1c877e6c2895bf15081 } from '../../../content/names/key-field.tsx'
import { Uses as Uses_2085f1e93438cc74a694dab09fe3d31f } from '../../../workflow/document-tools/uses.tsx'
import { Unsaid as Unsaid_cf4a5dec28a782005a7d79c391e2d827 } from '../../../admin/comparison/said.tsx'
import { ListActions as ListActions_07cb55ccb26e1f95492ff04c066bd2b8 } from '../../../workflow/admin/list-actions.tsx'
import { SaveStatus as SaveStatus_65dbe161dd72b68e36aacb40795516b2 } from '../../../admin/saving/save-status.tsx'
import { DocumentLinks as DocumentLinks_de5a24f996cf2963dba2cdd9ac841679 } from '../../../workflow/document-tools/controls.tsx'
import { BinControls as BinControls_8d77a5315aeccbbff654ebd222579650 } from '../../../workflow/bin/admin/bin-controls.tsx'
import { DeleteItem as DeleteItem_96b19c512293a3c7e4a46ba4da4b650c } from '../../../workflow/bin/admin/delete-item.tsx'
import { PublishOrSubmit as PublishOrSubmit_bf9e9bd415917d7ccf4f86790bdf5286 } from '../../../workflow/admin/publish-button.tsx'
import { SaveDraft as SaveDraft_890f574383b69f30768c23f9e7dc909e } from '../../../admin/saving/buttons.tsx'
import { DocumentStatus as DocumentStatus_93bb3e26733f76cada44412d5dc3584b } from '../../../workflow/admin/status.tsx'
import { WithdrawButton as WithdrawButton_7b37cd5bf6b0b46c2fffd72a9697ced9 } from '../../../workflow/admin/unpublish-button.tsx'
import { StandingField as StandingField_37761b33006e47fa6cdede0ea26b08c7 } from '../../../content/families/standing-field.tsx'
import { ScopeField as ScopeField_79cc0e8435a9de46e5ad3ce8dd9e527a } from '../../../fields/scope-field.tsx'
import { MomentField as MomentField_3132dc8ccf91726eb9fd027622a5c540 } from '../../../fields/moment-field.tsx'
import { EraseField as EraseField_5be91dd82fbd534f2524723789715411 } from '../../../operations/erase/erase-field.tsx'
import { FocusPicker as FocusPicker_248107d02816bb4a54e426e7b5b3706b } from '../../../content/pictures/focus-picker.tsx'
import { FileCell as FileCell_ae0f656140b593e30ac6633e438c9421 } from '../../../content/pictures/file-cell.tsx'
import { NewValueLink as NewValueLink_560110426804b0b37c8818a9240da0ca } from '../../../content/observations/data-entry/new-value.tsx'
import { NewValueCell as NewValueCell_560110426804b0b37c8818a9240da0ca } from '../../../content/observations/data-entry/new-value.tsx'
import { ValueField as ValueField_47667f06b3d5a7264e64ff96ace64eb8 } from '../../../content/observations/data-entry/value-field.tsx'
import { NoField as NoField_560110426804b0b37c8818a9240da0ca } from '../../../content/observations/data-entry/new-value.tsx'
import { Correction as Correction_846cd450c81948585160f25034e7663f } from '../../../content/observations/data-entry/correction-link.tsx'
import { Icon as Icon_783c459dff3cb9bd1805e01e75dbb0e8 } from '../../../admin/brand/icon.tsx'
import { Logo as Logo_6cade45d942a9803030ae3d836828642 } from '../../../admin/brand/logo.tsx'
import { PasswordWords as PasswordWords_37d9eba8f552e79164e413eb15f5b132 } from '../../../admin/password-words.tsx'
import { WaitingLink as WaitingLink_9428ac8a9cd1503f2a06fe91a8dc924b } from '../../../workflow/admin/nav-link.tsx'
import { Chinese as Chinese_c21af30a02ed6b134f336f9ababa7bf3 } from '../../../admin/chinese.tsx'
import { SessionKeeper as SessionKeeper_8b9d30f9cfad1edd744ff020154439d2 } from '../../../admin/saving/session-keeper.tsx'
import { Dashboard as Dashboard_488d5639e29ce7fa016de57dde05437d } from '../../../workflow/dashboard/dashboard.tsx'
import { WaitingList as WaitingList_616b31ac0d27f41532e4962b6682dc9d } from '../../../workflow/admin/waiting.tsx'
import { Review as Review_a1cbf8bc3bd23ed704ac7af3b09bca8c } from '../../../workflow/admin/review.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/revisions/stale-notice.tsx#StaleNotice": StaleNotice_0eca400b0d425a2ea32e52142a4c8df9,
  "/admin/refusals/kept-refusals.tsx#KeptRefusals": KeptRefusals_34edbae9b311435f1f1ec4da67a87252,
  "/workflow/admin/document-bar.tsx#DocumentBar": DocumentBar_b7c57dc913d122a1aa3c7f9f59a7b4dc,
  "/admin/comparison/said.tsx#Said": Said_cf4a5dec28a782005a7d79c391e2d827,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/editor/insert/insert-plugin.tsx#InsertFeatureClient": InsertFeatureClient_3c07706744df282d3cd1e95609e27b2c,
  "/editor/paste/paste-plugin.tsx#PasteFeatureClient": PasteFeatureClient_ccfd2deff69201f676882fa50761476b,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/statistic-search.tsx#StatisticSearch": StatisticSearch_905400c8aca7115177d6a8f10fbcd21f,
  "/fields/definition-field.tsx#DefinitionField": DefinitionField_4e78641db67833234e9812c7a2862128,
  "/editor/statistic-label.tsx#StatisticLabel": StatisticLabel_4dd53cec1249f019f61bbc823410fc80,
  "/editor/mention-label.tsx#MentionLabel": MentionLabel_8255b6ab320f824742650f97e32a5d4c,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/editor/comparison.tsx#Comparison": Comparison_4a3bc4e14ae020fdc3735c13e431ef31,
  "/content/sections/section-number.tsx#SectionNumber": SectionNumber_dda1d7d4e8491afd2f8b9c8abfcc0867,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/row-label.tsx#RowLabel": RowLabel_99ac5fafc085d25353d6c1a153dab207,
  "/fields/day-notice.tsx#DayNotice": DayNotice_e4fee4bd9c2432b5bb6e7e5d1bde6369,
  "/editor/table-menu-plugin.tsx#TableMenuFeatureClient": TableMenuFeatureClient_c9c10efed43d9e36f44dd220a8041ece,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/number-choice.tsx#NumberChoice": NumberChoice_45f24c64ba08d1391f9f55841c323ae6,
  "/fields/characters-left.tsx#CharactersLeft": CharactersLeft_ee046147f2d2589cdd4491b4721059a5,
  "/content/names/key-field.tsx#KeyField": KeyField_159fe1447451a1c877e6c2895bf15081,
  "/workflow/document-tools/uses.tsx#Uses": Uses_2085f1e93438cc74a694dab09fe3d31f,
  "/admin/comparison/said.tsx#Unsaid": Unsaid_cf4a5dec28a782005a7d79c391e2d827,
  "/workflow/admin/list-actions.tsx#ListActions": ListActions_07cb55ccb26e1f95492ff04c066bd2b8,
  "/admin/saving/save-status.tsx#SaveStatus": SaveStatus_65dbe161dd72b68e36aacb40795516b2,
  "/workflow/document-tools/controls.tsx#DocumentLinks": DocumentLinks_de5a24f996cf2963dba2cdd9ac841679,
  "/workflow/bin/admin/bin-controls.tsx#BinControls": BinControls_8d77a5315aeccbbff654ebd222579650,
  "/workflow/bin/admin/delete-item.tsx#DeleteItem": DeleteItem_96b19c512293a3c7e4a46ba4da4b650c,
  "/workflow/admin/publish-button.tsx#PublishOrSubmit": PublishOrSubmit_bf9e9bd415917d7ccf4f86790bdf5286,
  "/admin/saving/buttons.tsx#SaveDraft": SaveDraft_890f574383b69f30768c23f9e7dc909e,
  "/workflow/admin/status.tsx#DocumentStatus": DocumentStatus_93bb3e26733f76cada44412d5dc3584b,
  "/workflow/admin/unpublish-button.tsx#WithdrawButton": WithdrawButton_7b37cd5bf6b0b46c2fffd72a9697ced9,
  "/content/families/standing-field.tsx#StandingField": StandingField_37761b33006e47fa6cdede0ea26b08c7,
  "/fields/scope-field.tsx#ScopeField": ScopeField_79cc0e8435a9de46e5ad3ce8dd9e527a,
  "/fields/moment-field.tsx#MomentField": MomentField_3132dc8ccf91726eb9fd027622a5c540,
  "/operations/erase/erase-field.tsx#EraseField": EraseField_5be91dd82fbd534f2524723789715411,
  "/content/pictures/focus-picker.tsx#FocusPicker": FocusPicker_248107d02816bb4a54e426e7b5b3706b,
  "/content/pictures/file-cell.tsx#FileCell": FileCell_ae0f656140b593e30ac6633e438c9421,
  "/content/observations/data-entry/new-value.tsx#NewValueLink": NewValueLink_560110426804b0b37c8818a9240da0ca,
  "/content/observations/data-entry/new-value.tsx#NewValueCell": NewValueCell_560110426804b0b37c8818a9240da0ca,
  "/content/observations/data-entry/value-field.tsx#ValueField": ValueField_47667f06b3d5a7264e64ff96ace64eb8,
  "/content/observations/data-entry/new-value.tsx#NoField": NoField_560110426804b0b37c8818a9240da0ca,
  "/content/observations/data-entry/correction-link.tsx#Correction": Correction_846cd450c81948585160f25034e7663f,
  "/admin/brand/icon.tsx#Icon": Icon_783c459dff3cb9bd1805e01e75dbb0e8,
  "/admin/brand/logo.tsx#Logo": Logo_6cade45d942a9803030ae3d836828642,
  "/admin/password-words.tsx#PasswordWords": PasswordWords_37d9eba8f552e79164e413eb15f5b132,
  "/workflow/admin/nav-link.tsx#WaitingLink": WaitingLink_9428ac8a9cd1503f2a06fe91a8dc924b,
  "/admin/chinese.tsx#Chinese": Chinese_c21af30a02ed6b134f336f9ababa7bf3,
  "/admin/saving/session-keeper.tsx#SessionKeeper": SessionKeeper_8b9d30f9cfad1edd744ff020154439d2,
  "/workflow/dashboard/dashboard.tsx#Dashboard": Dashboard_488d5639e29ce7fa016de57dde05437d,
  "/workflow/admin/waiting.tsx#WaitingList": WaitingList_616b31ac0d27f41532e4962b6682dc9d,
  "/workflow/admin/review.tsx#Review": Review_a1cbf8bc3bd23ed704ac7af3b09bca8c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
