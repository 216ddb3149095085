/** Custom document property that names the unit a workbook was handed out to: it holds that unit's part of the plan and no more. */
export const unitProperty = 'zsc-unit';

export const isHandedOut = (custom: Readonly<Record<string, string>>): boolean => (custom[unitProperty] ?? '') !== '';
