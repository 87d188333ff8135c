import type { LitElement, PropertyDeclaration } from 'lit';

/** Makes a field a property of the element: Lit's decorator of that name, without its half for other compilers. */
export function property(options?: PropertyDeclaration) {
  return (prototype: LitElement, name: string): void =>
    (prototype.constructor as typeof LitElement).createProperty(name, options);
}
