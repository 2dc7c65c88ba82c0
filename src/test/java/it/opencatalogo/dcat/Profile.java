package it.opencatalogo.dcat;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.PartFields;
import it.opencatalogo.dataset.RelationshipFields;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.dataset.ServiceFields;
import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.organization.ContactFields;
import it.opencatalogo.organization.ExtraFields;
import it.opencatalogo.organization.GroupFields;
import it.opencatalogo.organization.MemberFields;
import it.opencatalogo.schema.Schema;
import java.util.List;

/** Every schema of fields there is, as MAPPING.md lists them. */
public final class Profile {
    public static final List<Schema> SCHEMAS = List.of(CatalogueFields.CATALOGUE, DatasetFields.DATASET, ResourceFields.RESOURCE, ServiceFields.SERVICE,
        AgentFields.AGENT, ContactFields.CONTACT, PartFields.PERIOD, PartFields.THEMES, PartFields.LOCATION, PartFields.STANDARD, PartFields.SERVICE_STANDARD, PartFields.IDENTIFIER,
        PartFields.CHECKSUM, SchemeFields.SCHEME, GroupFields.ORGANIZATION, GroupFields.GROUP, ExtraFields.EXTRA, MemberFields.MEMBER, RelationshipFields.RELATIONSHIP);

    private Profile() { }
}
