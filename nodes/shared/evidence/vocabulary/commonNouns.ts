/**
 * English nouns and adjectives that begin sentences about companies without being names, in the singular. No company of some size may
 * go by one of them: a word that is missing costs a fact, one that is a name too lets an invention through.
 */
export const commonNouns = `
access accident account accountant accuracy acquisition adviser advisor age agent agreement agriculture air aircraft airline airport alarm
analysis analyst animal apartment application applicant appointment apprentice apprenticeship architect area article artist assembly
assistant audience audit author auditor authority availability average bag baker bakery bank bar barn basket bath battery beach bed beer
beginner beverage bicycle bike bill billing board boat bone book booking bottle box brand bread breakfast brewery brick bridge broker
brother budget builder building burger bus butcher buyer cabinet cable cafe cake calculation call camera campaign capacity car card care
career cargo carpenter carrier cart case cash category ceiling centre center ceramic certificate certification chain chair chairman challenge
change channel charge charger cheese chef chemical chicken child children choice church city claim class classroom cleaner cleaning clinic clothing
coach coating coffee cold colleague collection college colour color commission committee community competitor complaint component computer
concept concrete condition conference confectionery connection construction consultant consultation consumer container content contract contractor control cook cooling cooperative
copper corner cost cotton counter country couple courier course courtyard craft craftsman craftsmen creator credit crew crop cup currency dairy damage database
date daughter day deadline dealer decision defect delay demand dentist depot design designer desk detail developer development device diet
dinner director discount dish distance distribution distributor district division doctor document dog door dough download drawing dress drink
driver dry duration dust duty economist edition editor education egg electrician electricity element elevator emission emissions engine engineer
engineering entrance entry environment equipment error estate event evening exchange executive exhibition experience expert explanation export
exporter fabric facade factory failure fair family farm farmer farming fashion father feature fee feed feedback fence fertilizer festival field figure file
film filter finance fire fish fisherman fishermen fishery fleet flight floor flour flower food forest forklift form freight friend fruit fuel fund funding
furniture future garage garden gardener gas gate gear gift glass goal goods grain grant grape grass grocery ground grower growth guarantee guest guide
hall harbour harbor hardware harvest headquarters health heat heating help herb highway holiday home honey horse hospital host hotel hour
house household housing husband ice idea illness import importer improvement income industry information ingredient innovation inspection inspector
installation installer instruction instructor insurance insurer interest interface interior inventory investment investor invoice item jam jewellery jewelry journalist
journey juice keyboard kitchen knife knowledge lab label laboratory labour labor lake lamp land landlord language laundry law lawyer lead leader leather lecture
leisure lesson letter library licence license life light line link list literature load loan location lock lorry loss lot lunch machine
machinery magazine mail maintenance maker man men management manager manufacturer manufacturing map market marketing mason material meadow meal measure measurement
meat mechanic medicine meeting member membership menu merchant merger message metal method midwife milk mill mine mistake model module money monitor
month morning mother motor mountain mover museum music musician name nature neighbour neighbor network news newspaper night noise nurse nursery nut oak
occupancy office officer oil oven operation operator option orchard order organisation organization origin outlet output owner package packaging page paint
painter painting pallet paper parcel parent park parking part participant partnership passenger patent path patient pay payment peak pharmacist pharmacy phone photographer photo
physician pilot pipe pipeline place plan plane planner planning plant plastic plate playground plumber point police policy pool population port post
potato power practice premises preparation presentation president press price pricing printer printing prisoner problem procedure process processor procurement producer
professional professor profit programme program programmer project property protection publication publisher pump pupil purchase purchaser quality quantity quarter
question queue rail railway rain range rate rating reader reason receipt recipe record recruiter recruitment recycling reduction refund region registration regulation relationship
rent rental repair replacement report reporter representative request researcher reservation resident resource response restaurant result retail retailer return revenue reward rice
risk river road robot roll roof room route routing rule safety salad salary sale salesperson salespeople salt sample sand sausage saving savings schedule scheduling
school science scientist screen sea seat secretary section sector security seed seller senior sensor series server session settlement shareholder sheep sheet shelf shift
ship shipment shipper shipping shirt shoe shop shopper shopping sister site size skill skin sleep smoke snow soap society soil soldier solution
son song soup source space spare speaker specialist speed spice spirit spokesman spokeswoman sport spring square stable stadium staff stage staircase stakeholder standard start
startup state statement station steel stock stone storage store story strategy stream street strike structure student studio study subject subscriber subscription subsidiary
subsidy success sugar summer sun supermarket supervisor supplier supply support surface surgeon surgery survey sustainability symptom table tailor tank
task taste tax taxi tea teacher teaching technician technology temperature tenant tender tension test textile theatre theater therapist thing ticket tile
timber timetable tin tip tobacco tool tour tourism tourist town toy track tractor trade trader trading tradition traffic trailer train trainee trainer
training transfer transport transportation travel traveller treatment tree trial trip truck trucker turnover tutor type tyre tire uniform unit university update upgrade usage
utility vacancy vaccine vacation valley value van variety vegetable vehicle vendor venue veterinarian vet view village vineyard visit visitor volume volunteer vote wage waiter
wall warehouse warehousing warranty waste water weather website wedding week weekend weight welder welding wheel wholesaler wife wind window wine winery winter wire woman women wood wool word
worker workforce workplace workshop worktop writer yard year yield
annual automatic average commercial daily digital domestic electric electronic external fresh full half international internal large local long main manual mobile monthly national old online organic own
private professional public refrigerated regional remote rural short small special used weekly whole yearly young
`
	.split(/\s+/)
	.filter(Boolean);
