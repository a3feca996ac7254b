import { StaleNotice as StaleNotice_fe75191f26ca83058d6415a6d9a5f327 } from '../../../revisions/stale-notice.tsx'
import { KeptRefusals as KeptRefusals_85d4c6c7f22103cdec5d2dad761eb5f9 } from '../../../refusals/kept-refusals.tsx'
import { DocumentBar as DocumentBar_b7c57dc913d122a1aa3c7f9f59a7b4dc } from '../../../workflow/admin/document-bar.tsx'
import { Said as Said_6fd35088937d40890d4f736ff749fbcd } from '../../../comparison/said.tsx'
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
import { SectionNumber as SectionNumber_565ae1a093a5def807641d2abc8449e8 } from '../../../fields/section-number.tsx'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowLabel as RowLabel_99ac5fafc085d25353d6c1a153dab207 } from '../../../fields/row-label.tsx'
import { DayNotice as DayNotice_e4fee4bd9c2432b5bb6e7e5d1bde6369 } from '../../../fields/day-notice.tsx'
import { NumberChoice as NumberChoice_45f24c64ba08d1391f9f55841c323ae6 } from '../../../fields/number-choice.tsx'
import { CharactersLeft as CharactersLeft_ee046147f2d2589cdd4491b4721059a5 } from '../../../fields/characters-left.tsx'
import { KeyField as KeyField_45091fe9154ecc1f4f8a3befacbf5aa6 } from '../../../fields/key-field.tsx'
import { Uses as Uses_59093beef24cd61bb3f2e6716797b502 } from '../../../document-tools/uses.tsx'
import { Unsaid as Unsaid_6fd35088937d40890d4f736ff749fbcd } from '../../../comparison/said.tsx'
import { ListActions as ListActions_07cb55ccb26e1f95492ff04c066bd2b8 } from '../../../workflow/admin/list-actions.tsx'
import { SaveStatus as SaveStatus_44d4c081712740f32b3e28db6c91a4d2 } from '../../../saving/save-status.tsx'
import { DocumentLinks as DocumentLinks_94ee8c69624209aa032f2f3086766522 } from '../../../document-tools/controls.tsx'
import { BinControls as BinControls_e576c6d422de56b8d4617010810ba626 } from '../../../bin/admin/bin-controls.tsx'
import { DeleteItem as DeleteItem_2f9f65e6f27d11977c0aa0939de2297d } from '../../../bin/admin/delete-item.tsx'
import { PublishOrSubmit as PublishOrSubmit_bf9e9bd415917d7ccf4f86790bdf5286 } from '../../../workflow/admin/publish-button.tsx'
import { SaveDraft as SaveDraft_7f7ec9d353e9f428d500b2a80a90ee65 } from '../../../saving/buttons.tsx'
import { DocumentStatus as DocumentStatus_93bb3e26733f76cada44412d5dc3584b } from '../../../workflow/admin/status.tsx'
import { WithdrawButton as WithdrawButton_7b37cd5bf6b0b46c2fffd72a9697ced9 } from '../../../workflow/admin/unpublish-button.tsx'
import { StandingField as StandingField_1ab0a1b7e456aa43f221108bbe091546 } from '../../../families/standing-field.tsx'
import { ScopeField as ScopeField_79cc0e8435a9de46e5ad3ce8dd9e527a } from '../../../fields/scope-field.tsx'
import { MomentField as MomentField_3132dc8ccf91726eb9fd027622a5c540 } from '../../../fields/moment-field.tsx'
import { EraseField as EraseField_16847f76df6f7cf4df15696d18f6e46e } from '../../../erase/erase-field.tsx'
import { FocusPicker as FocusPicker_8d91e5eebc6489998e3b1734c3162865 } from '../../../pictures/focus-picker.tsx'
import { FileCell as FileCell_3cfaf746acac1bccbf546847ec415454 } from '../../../pictures/file-cell.tsx'
import { NewValueLink as NewValueLink_f097c67007700cdc939bc9d7086467f7 } from '../../../data-entry/new-value.tsx'
import { NewValueCell as NewValueCell_f097c67007700cdc939bc9d7086467f7 } from '../../../data-entry/new-value.tsx'
import { ValueField as ValueField_544fce0351990d2249130d7b67fe921c } from '../../../data-entry/value-field.tsx'
import { NoField as NoField_f097c67007700cdc939bc9d7086467f7 } from '../../../data-entry/new-value.tsx'
import { Correction as Correction_c86d4dd5af997f4ad83948c16e907abe } from '../../../data-entry/correction-link.tsx'
import { Icon as Icon_e1625deccbca970346f2a870c88cc286 } from '../../../brand/icon.tsx'
import { Logo as Logo_40ba5554c4c7cb440d306aed47490e37 } from '../../../brand/logo.tsx'
import { PasswordWords as PasswordWords_37d9eba8f552e79164e413eb15f5b132 } from '../../../admin/password-words.tsx'
import { WaitingLink as WaitingLink_9428ac8a9cd1503f2a06fe91a8dc924b } from '../../../workflow/admin/nav-link.tsx'
import { Chinese as Chinese_c21af30a02ed6b134f336f9ababa7bf3 } from '../../../admin/chinese.tsx'
import { SessionKeeper as SessionKeeper_b896363bd5b36400d6e3e7885f0785ea } from '../../../saving/session-keeper.tsx'
import { Dashboard as Dashboard_07b3a9c6f5258f261afb5e7cdbf2c872 } from '../../../dashboard/dashboard.tsx'
import { WaitingList as WaitingList_616b31ac0d27f41532e4962b6682dc9d } from '../../../workflow/admin/waiting.tsx'
import { Review as Review_a1cbf8bc3bd23ed704ac7af3b09bca8c } from '../../../workflow/admin/review.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/revisions/stale-notice.tsx#StaleNotice": StaleNotice_fe75191f26ca83058d6415a6d9a5f327,
  "/refusals/kept-refusals.tsx#KeptRefusals": KeptRefusals_85d4c6c7f22103cdec5d2dad761eb5f9,
  "/workflow/admin/document-bar.tsx#DocumentBar": DocumentBar_b7c57dc913d122a1aa3c7f9f59a7b4dc,
  "/comparison/said.tsx#Said": Said_6fd35088937d40890d4f736ff749fbcd,
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
  "/fields/section-number.tsx#SectionNumber": SectionNumber_565ae1a093a5def807641d2abc8449e8,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/fields/row-label.tsx#RowLabel": RowLabel_99ac5fafc085d25353d6c1a153dab207,
  "/fields/day-notice.tsx#DayNotice": DayNotice_e4fee4bd9c2432b5bb6e7e5d1bde6369,
  "/fields/number-choice.tsx#NumberChoice": NumberChoice_45f24c64ba08d1391f9f55841c323ae6,
  "/fields/characters-left.tsx#CharactersLeft": CharactersLeft_ee046147f2d2589cdd4491b4721059a5,
  "/fields/key-field.tsx#KeyField": KeyField_45091fe9154ecc1f4f8a3befacbf5aa6,
  "/document-tools/uses.tsx#Uses": Uses_59093beef24cd61bb3f2e6716797b502,
  "/comparison/said.tsx#Unsaid": Unsaid_6fd35088937d40890d4f736ff749fbcd,
  "/workflow/admin/list-actions.tsx#ListActions": ListActions_07cb55ccb26e1f95492ff04c066bd2b8,
  "/saving/save-status.tsx#SaveStatus": SaveStatus_44d4c081712740f32b3e28db6c91a4d2,
  "/document-tools/controls.tsx#DocumentLinks": DocumentLinks_94ee8c69624209aa032f2f3086766522,
  "/bin/admin/bin-controls.tsx#BinControls": BinControls_e576c6d422de56b8d4617010810ba626,
  "/bin/admin/delete-item.tsx#DeleteItem": DeleteItem_2f9f65e6f27d11977c0aa0939de2297d,
  "/workflow/admin/publish-button.tsx#PublishOrSubmit": PublishOrSubmit_bf9e9bd415917d7ccf4f86790bdf5286,
  "/saving/buttons.tsx#SaveDraft": SaveDraft_7f7ec9d353e9f428d500b2a80a90ee65,
  "/workflow/admin/status.tsx#DocumentStatus": DocumentStatus_93bb3e26733f76cada44412d5dc3584b,
  "/workflow/admin/unpublish-button.tsx#WithdrawButton": WithdrawButton_7b37cd5bf6b0b46c2fffd72a9697ced9,
  "/families/standing-field.tsx#StandingField": StandingField_1ab0a1b7e456aa43f221108bbe091546,
  "/fields/scope-field.tsx#ScopeField": ScopeField_79cc0e8435a9de46e5ad3ce8dd9e527a,
  "/fields/moment-field.tsx#MomentField": MomentField_3132dc8ccf91726eb9fd027622a5c540,
  "/erase/erase-field.tsx#EraseField": EraseField_16847f76df6f7cf4df15696d18f6e46e,
  "/pictures/focus-picker.tsx#FocusPicker": FocusPicker_8d91e5eebc6489998e3b1734c3162865,
  "/pictures/file-cell.tsx#FileCell": FileCell_3cfaf746acac1bccbf546847ec415454,
  "/data-entry/new-value.tsx#NewValueLink": NewValueLink_f097c67007700cdc939bc9d7086467f7,
  "/data-entry/new-value.tsx#NewValueCell": NewValueCell_f097c67007700cdc939bc9d7086467f7,
  "/data-entry/value-field.tsx#ValueField": ValueField_544fce0351990d2249130d7b67fe921c,
  "/data-entry/new-value.tsx#NoField": NoField_f097c67007700cdc939bc9d7086467f7,
  "/data-entry/correction-link.tsx#Correction": Correction_c86d4dd5af997f4ad83948c16e907abe,
  "/brand/icon.tsx#Icon": Icon_e1625deccbca970346f2a870c88cc286,
  "/brand/logo.tsx#Logo": Logo_40ba5554c4c7cb440d306aed47490e37,
  "/admin/password-words.tsx#PasswordWords": PasswordWords_37d9eba8f552e79164e413eb15f5b132,
  "/workflow/admin/nav-link.tsx#WaitingLink": WaitingLink_9428ac8a9cd1503f2a06fe91a8dc924b,
  "/admin/chinese.tsx#Chinese": Chinese_c21af30a02ed6b134f336f9ababa7bf3,
  "/saving/session-keeper.tsx#SessionKeeper": SessionKeeper_b896363bd5b36400d6e3e7885f0785ea,
  "/dashboard/dashboard.tsx#Dashboard": Dashboard_07b3a9c6f5258f261afb5e7cdbf2c872,
  "/workflow/admin/waiting.tsx#WaitingList": WaitingList_616b31ac0d27f41532e4962b6682dc9d,
  "/workflow/admin/review.tsx#Review": Review_a1cbf8bc3bd23ed704ac7af3b09bca8c,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
